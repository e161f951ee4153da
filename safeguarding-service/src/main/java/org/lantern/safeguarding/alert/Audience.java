package org.lantern.safeguarding.alert;

import java.util.Arrays;
import java.util.Locale;

/** Whom one step of the escalation tells. */
public enum Audience {
  /** The designated safeguarding leads and deputies of all the schools of the pupil. */
  SAFEGUARDING_LEADS("DSL and deputies"),
  /** The headteacher of the lead school. */
  HEADTEACHER("headteacher"),
  /** The safeguarding lead of the trust. */
  TRUST_LEAD("trust safeguarding lead"),
  /** Whoever has duty now by the rotas of the pupil's schools; where nobody has, all the leads. */
  ON_DUTY("whoever is on duty at school"),
  /** Whoever has duty now by the rota of the trust; where nobody has, all its leads. */
  TRUST_ON_DUTY("whoever is on duty for the trust"),
  /** The contact that the trust configured: nobody else is left. */
  CATCH_ALL("the trust's contact");

  private final String words;

  Audience(String words) {
    this.words = words;
  }

  /** As people call it. */
  public String words() {
    return words;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A word that this version does not know is the last who is told of everything. */
  public static Audience ofWire(String word) {
    return Arrays.stream(values())
        .filter(audience -> audience.wire().equals(word))
        .findFirst()
        .orElse(TRUST_LEAD);
  }
}
