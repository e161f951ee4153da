package org.lantern.safeguarding.stream;

import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ByteBufferFactory;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames as they are. The framework's own events cannot be a comment alone. */
@Singleton
@Produces(MediaType.TEXT_EVENT_STREAM)
final class FrameWriter implements MessageBodyWriter<Frame> {
  @Override
  public void writeTo(
      Argument<Frame> type,
      MediaType mediaType,
      Frame frame,
      MutableHeaders outgoing,
      OutputStream output)
      throws CodecException {
    outgoing.setIfMissing(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_EVENT_STREAM);
    try {
      output.write(frame.bytes());
    } catch (IOException gone) {
      throw new CodecException("the stream is closed", gone);
    }
  }

  @Override
  public ByteBuffer<?> writeTo(
      Argument<Frame> type,
      MediaType mediaType,
      Frame frame,
      MutableHeaders outgoing,
      ByteBufferFactory<?, ?> buffers)
      throws CodecException {
    return buffers.wrap(frame.bytes());
  }
}
