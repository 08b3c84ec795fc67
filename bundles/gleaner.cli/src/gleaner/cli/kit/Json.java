// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes the JSON that commands print. */
public final class Json {
	private static final ObjectMapper MAPPER = new ObjectMapper();

	private Json() {
	}

	public static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	/** The tree of a record. */
	public static JsonNode tree(Object of) {
		return MAPPER.valueToTree(of);
	}

	/** On one line. */
	public static String line(Object tree) {
		try {
			return MAPPER.writeValueAsString(tree);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("a tree can always be written", e);
		}
	}
}
