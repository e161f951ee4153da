package org.lantern.platform.problem;

import io.micronaut.http.HttpRequest;

/** Renders a refusal for a browser, in plain English; the page layout provides it. */
public interface ErrorPage {
  String render(HttpRequest<?> request, Problem problem);
}
