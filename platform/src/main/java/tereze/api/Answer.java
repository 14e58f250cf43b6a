package tereze.api;

/// An answer in the bytes that go over the wire: JSON, or a problem in JSON where the status is 400 or more.
public record Answer(int status, byte[] body) implements Reply {}
