package tereze.agencies;

import tereze.api.Text;

/// A role of an agency's officers, to which tasks are assigned.
///
/// @param agency the agency's code
/// @param code unique among all agencies, such as `migration-officer`
/// @param name the title of such an officer
public record AgencyRole(String agency, String code, Text name) {}
