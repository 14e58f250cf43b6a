package tereze.agencies;

import tereze.api.Text;

/// A role that officers of an agency may hold, and that a task may go to.
///
/// @param agency the agency's code
/// @param code such as `migration-officer`: no two agencies have the same
/// @param name what such an officer is called
public record AgencyRole(String agency, String code, Text name) {}
