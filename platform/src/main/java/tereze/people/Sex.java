package tereze.people;

/// Sex as the register records it.
public enum Sex {
    MALE,
    FEMALE
}
