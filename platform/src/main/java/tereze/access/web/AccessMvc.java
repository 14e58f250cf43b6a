package tereze.access.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Joins access to Spring MVC.
@Configuration(proxyBeanMethods = false)
class AccessMvc implements WebMvcConfigurer {
    private final CallerArguments callers;

    AccessMvc(CallerArguments callers) {
        this.callers = callers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }
}
