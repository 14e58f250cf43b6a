package tereze.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.Language;

/// Gives controllers their [Answering], [Cursor] and [Language].
@Component
final class EdgeArguments implements HandlerMethodArgumentResolver {
    private final Rendering rendering;

    EdgeArguments(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Answering.class || type == Cursor.class || type == Language.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        if (type == Cursor.class) {
            return Cursor.parse(request.getParameter("cursor"));
        }
        Language language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        if (type == Language.class) {
            return language;
        }
        Object keyed = request.getAttribute(KeyedRequest.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return new RequestAnswering(rendering, language, (KeyedRequest) keyed);
    }
}
