package tereze.agencies;

import java.util.List;

/// What a country's file of agencies holds, ready to be put into the tables.
public record AgencyFile(List<Agency> agencies, List<Office> offices, List<Ground> grounds) {
    public AgencyFile {
        agencies = List.copyOf(agencies);
        offices = List.copyOf(offices);
        grounds = List.copyOf(grounds);
    }
}
