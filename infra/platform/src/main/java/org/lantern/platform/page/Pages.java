package org.lantern.platform.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.generated.precompiled.lantern.JtelayoutGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Callers;
import org.lantern.platform.identity.FormTokens;

/**
 * Renders a service's template inside the shared layout. All templates are precompiled: each module
 * compiles its own {@code src/main/jte}, and the classes meet on the class path, so a service's
 * template must not be called {@code lantern/...}. Thread-safe.
 */
@Singleton
public final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Assets assets;
  private final FormTokens tokens;
  private final String service;
  private final List<NavigationLink> links;

  Pages(
      Assets assets,
      FormTokens tokens,
      @Value("${lantern.pages.name:}") String service,
      List<NavigationLink> links) {
    this.assets = assets;
    this.tokens = tokens;
    this.service = service;
    this.links = links;
  }

  /** A page on its way: say what it shows, then {@link Page#ok} or {@link Page#status}. */
  public Page page(HttpRequest<?> request, String title, String template) {
    return new Page(
        Callers.of(request).orElse(null), request.getPath(), title, template, Map.of(), List.of());
  }

  /** A part of a page for htmx, without the layout. */
  public MutableHttpResponse<String> part(String template, Map<String, @Nullable Object> values) {
    StringOutput output = new StringOutput();
    templates.render(name(template), values, output);
    return html(HttpStatus.OK, output.toString());
  }

  /** The token for a form of this person; templates take it as a parameter. */
  public String token(Caller caller) {
    return tokens.issue(caller);
  }

  private String render(Page page) {
    String token = page.caller == null ? null : tokens.issue(page.caller);
    Layout layout =
        new Layout(
            service,
            page.title,
            page.caller,
            token,
            page.scripts,
            page.path,
            navigation(page.caller),
            tokens,
            assets);
    Map<String, @Nullable Object> values = new HashMap<>(page.values);
    values.putIfAbsent("layout", layout);
    Content content = output -> templates.render(name(page.template), values, output);
    StringOutput output = new StringOutput();
    JtelayoutGenerated.render(new OwaspHtmlTemplateOutput(output), null, layout, content);
    return output.toString();
  }

  private List<NavigationLink> navigation(@Nullable Caller caller) {
    return caller == null ? List.of() : links.stream().filter(link -> link.isFor(caller)).toList();
  }

  private static String name(String template) {
    return template.endsWith(".jte") ? template : template + ".jte";
  }

  private static MutableHttpResponse<String> html(HttpStatus status, String body) {
    return HttpResponse.<String>status(status).contentType(MediaType.TEXT_HTML_TYPE).body(body);
  }

  /** What one page shows. Values are the template's parameters, by their names. */
  public final class Page {
    private final @Nullable Caller caller;
    private final String path;
    private final String title;
    private final String template;
    private final Map<String, @Nullable Object> values;
    private final List<String> scripts;

    private Page(
        @Nullable Caller caller,
        String path,
        String title,
        String template,
        Map<String, @Nullable Object> values,
        List<String> scripts) {
      this.caller = caller;
      this.path = path;
      this.title = title;
      this.template = template;
      this.values = values;
      this.scripts = scripts;
    }

    public Page with(String name, @Nullable Object value) {
      Map<String, @Nullable Object> more = new HashMap<>(values);
      more.put(name, value);
      return new Page(caller, path, title, template, more, scripts);
    }

    /** Further assets of the service, from its {@code lantern/assets/} folder. */
    public Page scripts(String... names) {
      return new Page(caller, path, title, template, values, List.of(names));
    }

    public MutableHttpResponse<String> ok() {
      return status(HttpStatus.OK);
    }

    public MutableHttpResponse<String> status(HttpStatus status) {
      return html(status, text());
    }

    String text() {
      return render(this);
    }
  }
}
