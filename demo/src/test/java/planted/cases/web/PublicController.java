package planted.cases.web;

import org.springframework.web.bind.annotation.RestController;

/// A controller for everybody.
@RestController
public final class PublicController {}
