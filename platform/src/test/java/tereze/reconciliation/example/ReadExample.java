package tereze.reconciliation.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tereze.payments.BankStatement;
import tereze.payments.BankTime;
import tereze.payments.InputFile;
import tereze.reconciliation.Evidence;
import tereze.reconciliation.Fine;
import tereze.reconciliation.Handover;
import tereze.reconciliation.Rejection;
import tereze.reconciliation.reading.AgencyFiles;
import tereze.reconciliation.reading.Columns;
import tereze.reconciliation.reading.ReadFile;
import tereze.reconciliation.reading.Register;
import tereze.reconciliation.reading.ReportedPayment;

/// What the reader finds in the files of an example.
final class ReadExample implements Register {
    final List<ReadFile> files = new ArrayList<>();
    final List<Fine> fines = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<ReportedPayment> payments = new ArrayList<>();

    static ReadExample of(Path folder) throws IOException {
        ReadExample read = new ReadExample();
        AgencyFiles reader = new AgencyFiles(Columns.load(), new BankTime(ZoneId.of("Asia/Almaty")), read);
        List<Path> paths;
        try (Stream<Path> found = Files.list(folder)) {
            paths = found.sorted().toList();
        }
        for (Path path : paths) {
            String name = path.getFileName().toString();
            InputFile file = new InputFile(name, path);
            if (name.startsWith("fines-")) {
                read.files.add(reader.fines(file));
            } else if (name.startsWith("handovers-")) {
                read.files.add(reader.handovers(file));
            } else if (!name.equals("truth.csv")) {
                read.files.add(reader.payments(file));
            }
        }
        return read;
    }

    @Override
    public void fine(Fine fine, Evidence place) {
        fines.add(fine);
    }

    @Override
    public void handover(String number, Handover handover, Evidence place) {
        // Only that it can be read matters here.
    }

    @Override
    public void payment(ReportedPayment payment) {
        payments.add(payment);
    }

    @Override
    public void statement(String file, BankStatement statement) {
        // Only its payments matter here.
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }
}
