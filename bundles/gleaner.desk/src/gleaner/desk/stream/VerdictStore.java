// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/**
 * What was decided about the words of one file of debris, as a line of JSON, for the window's own memory. What cannot be read is
 * forgotten.
 */
public final class VerdictStore {
	private static final ObjectMapper JSON = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
			.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);

	private VerdictStore() {
	}

	public static String write(List<Verdict> verdicts) {
		try {
			return JSON.writeValueAsString(verdicts);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("records of texts and numbers can always be written", e);
		}
	}

	/** @param json may be null, or anything */
	public static void read(String debris, String json, Verdicts into) {
		if (json == null || json.isBlank()) return;
		try {
			Verdict[] kept = JSON.readValue(json, Verdict[].class);
			if (kept == null) return;
			for (Verdict verdict : kept)
				if (verdict != null && verdict.kind() != null) into.set(debris, verdict.from(), Optional.of(verdict));
		} catch (JsonProcessingException e) {
			// somebody else wrote it
		}
	}
}
