package org.lantern.platform.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.generated.precompiled.lantern.JtechoicesGenerated;
import gg.jte.generated.precompiled.lantern.JteerrorSummaryGenerated;
import gg.jte.generated.precompiled.lantern.JtefieldGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.FormTokens;
import org.lantern.platform.problem.FieldError;

/** The parts that forms are made of, for templates: {@code ${Form.field(...)}}. */
public final class Form {
  private Form() {}

  /** What is wrong with each field, in the order in which it was found; one reason for each. */
  public static Map<String, String> errors(List<FieldError> faults) {
    Map<String, String> errors = new LinkedHashMap<>();
    faults.forEach(fault -> errors.putIfAbsent(fault.field(), fault.reason()));
    return errors;
  }

  /** The summary that opens a page whose form was refused; nothing when there is no error. */
  public static Content errorSummary(Map<String, String> errorsByField) {
    return output -> {
      if (!errorsByField.isEmpty()) {
        JteerrorSummaryGenerated.render(html(output), null, errorsByField);
      }
    };
  }

  /** One text field with label, hint and error. */
  public static Content field(Field field) {
    return output -> JtefieldGenerated.render(html(output), null, field);
  }

  /** Radio buttons under one question. */
  public static Content choices(Choices choices) {
    return output -> JtechoicesGenerated.render(html(output), null, choices);
  }

  /** The hidden field that every form with {@code method="post"} needs. */
  public static Content tokenField(@Nullable String token) {
    return output -> {
      if (token != null) {
        // A token is base64url: nothing in it needs escaping.
        output.writeContent(
            "<input type=\"hidden\" name=\"" + FormTokens.FIELD + "\" value=\"" + token + "\">");
      }
    };
  }

  private static HtmlTemplateOutput html(TemplateOutput output) {
    return (HtmlTemplateOutput) output;
  }
}
