package tereze.cases;

/// What the applicant filled in, as the JSON text that was checked against the service's schema. It is personal: it
/// stands in the applicant's part of an act and nowhere else.
public record FormData(String json) {}
