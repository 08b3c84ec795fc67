// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The mix as a line of JSON, for the window's own memory. What cannot be read is forgotten: it is no work of the poet's. */
public final class MixStore {
	private static final ObjectMapper JSON = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
			.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);

	private MixStore() {
	}

	public static String write(MixModel.State state) {
		try {
			return JSON.writeValueAsString(state);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("records of texts and numbers can always be written", e);
		}
	}

	/** @param json may be null */
	public static MixModel.State read(String json) {
		if (json == null || json.isBlank()) return MixModel.State.FIRST;
		try {
			MixModel.State state = JSON.readValue(json, MixModel.State.class);
			return state == null ? MixModel.State.FIRST : state;
		} catch (JsonProcessingException e) {
			return MixModel.State.FIRST;
		}
	}
}
