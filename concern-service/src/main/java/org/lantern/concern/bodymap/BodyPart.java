package org.lantern.concern.bodymap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the body with a place on the figure, so that a mark can be set without pointing. Left
 * and right are the child's own.
 */
public enum BodyPart {
  FOREHEAD("Forehead", BodyView.FRONT, 500, 60),
  LEFT_EYE("Left eye", BodyView.FRONT, 540, 125),
  RIGHT_EYE("Right eye", BodyView.FRONT, 460, 125),
  NOSE_OR_MOUTH("Nose or mouth", BodyView.FRONT, 500, 175),
  LEFT_CHEEK("Left cheek or ear", BodyView.FRONT, 575, 160),
  RIGHT_CHEEK("Right cheek or ear", BodyView.FRONT, 425, 160),
  THROAT("Throat", BodyView.FRONT, 500, 250),
  CHEST("Chest", BodyView.FRONT, 500, 350),
  STOMACH("Stomach", BodyView.FRONT, 500, 480),
  GROIN("Groin or genitals", BodyView.FRONT, 500, 585),
  LEFT_SHOULDER("Left shoulder", BodyView.FRONT, 605, 312),
  RIGHT_SHOULDER("Right shoulder", BodyView.FRONT, 395, 312),
  LEFT_UPPER_ARM("Left upper arm", BodyView.FRONT, 650, 400),
  RIGHT_UPPER_ARM("Right upper arm", BodyView.FRONT, 350, 400),
  LEFT_FOREARM("Left forearm", BodyView.FRONT, 705, 520),
  RIGHT_FOREARM("Right forearm", BodyView.FRONT, 295, 520),
  LEFT_HAND("Left hand or fingers", BodyView.FRONT, 750, 605),
  RIGHT_HAND("Right hand or fingers", BodyView.FRONT, 250, 605),
  LEFT_THIGH("Left thigh", BodyView.FRONT, 562, 660),
  RIGHT_THIGH("Right thigh", BodyView.FRONT, 438, 660),
  LEFT_KNEE("Left knee", BodyView.FRONT, 565, 745),
  RIGHT_KNEE("Right knee", BodyView.FRONT, 435, 745),
  LEFT_SHIN("Left shin", BodyView.FRONT, 562, 830),
  RIGHT_SHIN("Right shin", BodyView.FRONT, 438, 830),
  LEFT_FOOT("Left foot or toes", BodyView.FRONT, 595, 940),
  RIGHT_FOOT("Right foot or toes", BodyView.FRONT, 405, 940),
  BACK_OF_HEAD("Back of the head", BodyView.BACK, 500, 100),
  NAPE("Back of the neck", BodyView.BACK, 500, 248),
  UPPER_BACK("Upper back", BodyView.BACK, 500, 340),
  LOWER_BACK("Lower back", BodyView.BACK, 500, 465),
  BUTTOCKS("Buttocks", BodyView.BACK, 500, 570),
  LEFT_SHOULDER_BLADE("Left shoulder blade", BodyView.BACK, 395, 325),
  RIGHT_SHOULDER_BLADE("Right shoulder blade", BodyView.BACK, 605, 325),
  LEFT_BACK_OF_UPPER_ARM("Left upper arm, from behind", BodyView.BACK, 350, 400),
  RIGHT_BACK_OF_UPPER_ARM("Right upper arm, from behind", BodyView.BACK, 650, 400),
  LEFT_ELBOW("Left elbow", BodyView.BACK, 330, 460),
  RIGHT_ELBOW("Right elbow", BodyView.BACK, 670, 460),
  LEFT_BACK_OF_FOREARM("Left forearm, from behind", BodyView.BACK, 295, 520),
  RIGHT_BACK_OF_FOREARM("Right forearm, from behind", BodyView.BACK, 705, 520),
  LEFT_BACK_OF_HAND("Left back of the hand", BodyView.BACK, 250, 605),
  RIGHT_BACK_OF_HAND("Right back of the hand", BodyView.BACK, 750, 605),
  LEFT_BACK_OF_THIGH("Left thigh, from behind", BodyView.BACK, 438, 660),
  RIGHT_BACK_OF_THIGH("Right thigh, from behind", BodyView.BACK, 562, 660),
  LEFT_BACK_OF_KNEE("Left back of the knee", BodyView.BACK, 435, 745),
  RIGHT_BACK_OF_KNEE("Right back of the knee", BodyView.BACK, 565, 745),
  LEFT_CALF("Left calf", BodyView.BACK, 438, 830),
  RIGHT_CALF("Right calf", BodyView.BACK, 562, 830),
  LEFT_HEEL("Left heel or ankle", BodyView.BACK, 425, 925),
  RIGHT_HEEL("Right heel or ankle", BodyView.BACK, 575, 925);

  private final String label;
  private final BodyView view;
  private final int x;
  private final int y;

  BodyPart(String label, BodyView view, int x, int y) {
    this.label = label;
    this.view = view;
    this.x = x;
    this.y = y;
  }

  /** The word on the wire, for instance {@code left-forearm}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String label() {
    return label;
  }

  public BodyView view() {
    return view;
  }

  public int x() {
    return x;
  }

  public int y() {
    return y;
  }

  public static List<BodyPart> of(BodyView view) {
    return Arrays.stream(values()).filter(part -> part.view == view).toList();
  }

  public static Optional<BodyPart> ofWire(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(part -> part.wire().equals(plain)).findFirst();
  }

  /** The part whose place is nearest: how a mark is put into words. */
  public static BodyPart nearest(BodyView view, int x, int y) {
    return of(view).stream()
        .min(Comparator.comparingInt(part -> square(part.x - x) + square(part.y - y)))
        .orElseThrow();
  }

  private static int square(int length) {
    return length * length;
  }
}
