package org.lantern.concern.framework;

import jakarta.inject.Singleton;

/** How the choices of a framework travel. */
final class WordSerdes {
  private WordSerdes() {}

  @Singleton
  static final class Kinds extends WordSerde<Framework.Kind> {
    Kinds() {
      super(Framework.Kind.values());
    }
  }

  @Singleton
  static final class Phases extends WordSerde<Framework.Phase> {
    Phases() {
      super(Framework.Phase.values());
    }
  }

  @Singleton
  static final class SenCodes extends WordSerde<SenCode> {
    SenCodes() {
      super(SenCode.values());
    }
  }

  @Singleton
  static final class ItemKinds extends WordSerde<Item.Kind> {
    ItemKinds() {
      super(Item.Kind.values());
    }
  }

  @Singleton
  static final class Cadences extends WordSerde<Cadence> {
    Cadences() {
      super(Cadence.values());
    }
  }

  @Singleton
  static final class ConstraintKinds extends WordSerde<Constraint.Kind> {
    ConstraintKinds() {
      super(Constraint.Kind.values());
    }
  }

  @Singleton
  static final class Measures extends WordSerde<Threshold.Measure> {
    Measures() {
      super(Threshold.Measure.values());
    }
  }

  @Singleton
  static final class Comparisons extends WordSerde<Threshold.Comparison> {
    Comparisons() {
      super(Threshold.Comparison.values());
    }
  }

  @Singleton
  static final class Units extends WordSerde<Threshold.Unit> {
    Units() {
      super(Threshold.Unit.values());
    }
  }

  @Singleton
  static final class NamedKinds extends WordSerde<Named.Kind> {
    NamedKinds() {
      super(Named.Kind.values());
    }
  }
}
