package planted.cases.web;

import org.springframework.web.bind.annotation.RestController;

/// A controller that is public.
@RestController
public final class PublicController {}
