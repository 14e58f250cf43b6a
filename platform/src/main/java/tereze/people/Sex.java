package tereze.people;

/// The sex in the register.
public enum Sex {
    MALE,
    FEMALE
}
