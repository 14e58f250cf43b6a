package tereze.access.web;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tereze.access.Caller;

/// Registers [Caller] arguments with Spring MVC and the API description.
@Configuration(proxyBeanMethods = false)
class AccessConfigurer implements WebMvcConfigurer {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class,
                        Caller.Person.class,
                        Caller.Citizen.class,
                        Caller.Officer.class,
                        Caller.AgencyClient.class);
    }

    private final CallerArguments callers;

    AccessConfigurer(CallerArguments callers) {
        this.callers = callers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }
}
