package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tereze.api.HomeFigure;
import tereze.api.LanguageChoice;
import tereze.law.Enactments;

/// Registers the pages with Spring MVC.
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    private final PageLayout layout;
    private final PageFiles files;
    private final ShutServices shut;

    PagesConfiguration(PageLayout layout, PageFiles files, ShutServices shut) {
        this.layout = layout;
        this.shut = shut;
        this.files = files;
    }

    /// @param mark exists only in tests: applied to each text
    @Bean
    static PageTexts pageTexts(ObjectProvider<TextMark> mark) {
        TextMark given = mark.getIfAvailable();
        return PageTexts.load(given == null ? UnaryOperator.identity() : given);
    }

    @Bean("format")
    static PageFormat format(PageTexts texts, InstantSource time) {
        return new PageFormat(texts, time);
    }

    @Bean("whole")
    static WholeParts whole() {
        return new WholeParts();
    }

    @Bean("faults")
    static FaultWords faults(PageTexts texts) {
        return new FaultWords(texts);
    }

    @Bean("citations")
    static Citations citations(Enactments enactments, PageTexts texts, PageFormat format) {
        return new Citations(enactments, texts, format);
    }

    @Bean
    static HomeFigure promisesHeld() {
        long held = Stream.of(Promise.values())
                .filter(promise -> promise.state() == Promise.State.HELD)
                .count();
        return new HomeFigure(40, "promises", _ -> new HomeFigure.Measure.Share(held, Promise.values().length));
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return LanguageChoice.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is chosen at /language");
            }
        };
    }

    /// A posted form redirects by 303, so that a reload does not post it again.
    @Bean
    static SmartInitializingSingleton seeOther(ThymeleafViewResolver views) {
        return () -> views.setRedirectHttp10Compatible(false);
    }

    /// Only templates use our texts. Other libraries ask a message source whether it has a text, and [PageTexts]
    /// fails then.
    @Bean
    static SmartInitializingSingleton textsOfTemplates(SpringTemplateEngine engine, PageTexts texts) {
        return () -> engine.setTemplateEngineMessageSource(texts);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(layout);
        registry.addInterceptor(files).addPathPatterns(PageFiles.PATTERN);
        registry.addInterceptor(shut).addPathPatterns(ShutServices.PATTERNS);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        files.serve(registry);
    }
}
