package org.lantern.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordContractTest {
  private static final Map<String, Class<?>> RECORDS =
      Map.ofEntries(
          Map.entry(DisclosureRaised.TYPE, DisclosureRaised.class),
          Map.entry(ConcernRecorded.TYPE, ConcernRecorded.class),
          Map.entry(ConcernReassessed.TYPE, ConcernReassessed.class),
          Map.entry(ConcernCorrected.TYPE, ConcernCorrected.class),
          Map.entry(ConcernWithdrawn.TYPE, ConcernWithdrawn.class),
          Map.entry(ConcernTallied.TYPE, ConcernTallied.class),
          Map.entry(ConcernUntallied.TYPE, ConcernUntallied.class),
          Map.entry(DisclosureReceived.TYPE, DisclosureReceived.class),
          Map.entry(AlertAcknowledged.TYPE, AlertAcknowledged.class),
          Map.entry(ResponseMeasured.TYPE, ResponseMeasured.class),
          Map.entry(SuggestionDecided.TYPE, SuggestionDecided.class),
          Map.entry(SchoolRegistered.TYPE, SchoolRegistered.class),
          Map.entry(StaffRegistered.TYPE, StaffRegistered.class),
          Map.entry(PupilRegistered.TYPE, PupilRegistered.class),
          Map.entry("org.lantern.disclosure.details.v1", DisclosureDetails.class),
          Map.entry("org.lantern.suggestion.details.v1", SuggestionDetails.class),
          Map.entry("org.lantern.pupil.details.v1", PupilRegistered.PupilDetails.class),
          Map.entry("org.lantern.staff.details.v1", StaffRegistered.StaffDetails.class));

  private final ObjectMapper plain = new ObjectMapper();

  /** Writes as the services do: nulls and empty lists are shown. */
  private final io.micronaut.serde.ObjectMapper services =
      io.micronaut.serde.ObjectMapper.create(
          Map.of("micronaut.serde.serialization.inclusion", "ALWAYS"));

  static Stream<String> types() {
    return Contracts.current().schemas().keySet().stream();
  }

  @Test
  void everySchemaHasARecordAndASample() {
    assertThat(Contracts.current().schemas().keySet())
        .isEqualTo(Contracts.current().samples().keySet())
        .containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aRecordReadFromItsSampleIsWrittenAsTheSameValidDocument(String type) throws IOException {
    JsonNode sample = Contracts.current().sample(type);
    JsonNode written = plain.readTree(services.writeValueAsString(read(type, sample)));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contracts.current().schema(type))
                .validate(written))
        .isEmpty();
    assertThat(written).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("types")
  void fieldsOfALaterVersionAreIgnored(String type) throws IOException {
    ObjectNode later = Contracts.current().sample(type).deepCopy();
    later.put("addedLater", "x").putObject("alsoLater").put("deep", 1);
    assertThat(read(type, later)).isEqualTo(read(type, Contracts.current().sample(type)));
  }

  private Object read(String type, JsonNode document) throws IOException {
    Class<?> record = Objects.requireNonNull(RECORDS.get(type), type);
    return Objects.requireNonNull(services.readValue(document.toString(), record));
  }
}
