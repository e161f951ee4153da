package org.lantern.concern.framework;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import io.micronaut.serde.exceptions.SerdeException;
import java.io.IOException;

/**
 * A choice travels as its word. An unknown word is refused: a document that was read wrong would
 * stay so.
 */
public abstract class WordSerde<E extends Word> implements Serde<E> {
  private final E[] all;

  protected WordSerde(E[] all) {
    this.all = all.clone();
  }

  @Override
  public void serialize(
      Encoder encoder, EncoderContext context, Argument<? extends E> type, E value)
      throws IOException {
    encoder.encodeString(value.wire());
  }

  @Override
  public E deserialize(Decoder decoder, DecoderContext context, Argument<? super E> type)
      throws IOException {
    String word = decoder.decodeString();
    for (E each : all) {
      if (each.wire().equals(word)) {
        return each;
      }
    }
    throw new SerdeException("no " + type.getName() + " is called " + word);
  }
}
