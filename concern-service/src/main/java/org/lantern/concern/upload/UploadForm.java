package org.lantern.concern.upload;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a form with files (RFC 7578) part by part from the stream of a request: one file in memory
 * at a time, and never one on a disk, where it would lie in plain. Not thread-safe.
 */
public final class UploadForm implements AutoCloseable {
  /** What a file may have where nothing else is said. */
  public static final int MOST_FILE_BYTES = 10 << 20;

  private static final int MOST_FIELDS = 64;
  private static final int MOST_FIELD_BYTES = 8 << 10;
  private static final int READ_BYTES = 64 << 10;

  /** On the heap, where nothing that was overlooked stays for good. */
  private static final ByteBufAllocator HEAP = new UnpooledByteBufAllocator(false);

  private final HttpPostMultipartRequestDecoder decoder;
  private final InputStream body;
  private final int mostFileBytes;
  private final byte[] buffer = new byte[READ_BYTES];
  private boolean isRead;

  private UploadForm(HttpPostMultipartRequestDecoder decoder, InputStream body, int mostFileBytes) {
    this.decoder = decoder;
    this.body = body;
    this.mostFileBytes = mostFileBytes;
    decoder.setDiscardThreshold(0);
  }

  /** The type is that of the request, with its boundary; without one the form is broken. */
  static UploadForm of(String contentType, InputStream body, int mostFileBytes) {
    DefaultHttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    head.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    return new UploadForm(
        new HttpPostMultipartRequestDecoder(
            new DefaultHttpDataFactory(false),
            head,
            StandardCharsets.UTF_8,
            MOST_FIELDS,
            READ_BYTES + MOST_FIELD_BYTES),
        body,
        mostFileBytes);
  }

  /** The next part; after the end, a break or a file too large nothing follows. */
  public UploadPart next() throws IOException {
    try {
      while (!decoder.hasNext()) {
        InterfaceHttpData part = decoder.currentPartialHttpData();
        if (part instanceof FileUpload file && file.length() > mostFileBytes) {
          return new UploadPart.TooLarge(file.getFilename());
        }
        boolean isLongField = part instanceof Attribute field && field.length() > MOST_FIELD_BYTES;
        if (isLongField || isRead) {
          return new UploadPart.Broken();
        }
        readOn();
      }
      return part(decoder.next());
    } catch (HttpPostRequestDecoder.EndOfDataDecoderException over) {
      return new UploadPart.End();
    } catch (HttpPostRequestDecoder.ErrorDataDecoderException
        | HttpPostRequestDecoder.TooManyFormFieldsException
        | HttpPostRequestDecoder.TooLongFormFieldException broken) {
      return new UploadPart.Broken();
    }
  }

  private void readOn() throws IOException {
    int read = body.read(buffer);
    if (read < 0) {
      isRead = true;
      decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
    } else if (read > 0) {
      decoder.offer(new DefaultHttpContent(HEAP.heapBuffer(read).writeBytes(buffer, 0, read)));
    }
  }

  private UploadPart part(InterfaceHttpData part) throws IOException {
    decoder.removeHttpDataFromClean(part);
    try {
      return switch (part) {
        case FileUpload file when file.length() > mostFileBytes ->
            new UploadPart.TooLarge(file.getFilename());
        case FileUpload file -> new UploadPart.File(file.getFilename(), file.get());
        case Attribute field when field.length() > MOST_FIELD_BYTES -> new UploadPart.Broken();
        case Attribute field -> new UploadPart.Field(field.getName(), field.getValue());
        default -> new UploadPart.Broken();
      };
    } finally {
      part.release();
    }
  }

  @Override
  public void close() {
    decoder.destroy();
  }
}
