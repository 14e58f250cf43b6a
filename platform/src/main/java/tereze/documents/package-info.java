/// Papers for people, made from acts. Each has a code with which anybody can check whether it is genuine and still
/// valid. A listener of the stream: no module calls it to make a paper. Modules above register which papers their acts
/// make ([PaperSource]).
@ApplicationModule(allowedDependencies = {"acts", "access", "api", "api :: pdf", "law"})
@NullMarked
package tereze.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
