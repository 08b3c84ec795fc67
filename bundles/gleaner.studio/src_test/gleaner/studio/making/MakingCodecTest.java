// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.PoemLength;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MakingCodecTest {
	private static final ObjectMapper JSON = new ObjectMapper();

	@Provide
	Arbitrary<Making> makings() {
		return Makings.any();
	}

	private static JsonNode parse(String json) throws JsonProcessingException {
		return JSON.readTree(json);
	}

	@Property
	void isReadBackAsItWas(@ForAll("makings") Making making) throws JsonProcessingException {
		assertEquals(making, MakingCodec.read(parse(MakingCodec.write(making).toString())));
	}

	@Property
	void whatIsMissingIsNamedOrHasItsStandard(@ForAll("makings") Making making, @ForAll int which) throws JsonProcessingException {
		ObjectNode json = (ObjectNode) parse(MakingCodec.write(making).toString());
		List<String> names = json.properties().stream().map(field -> field.getKey()).toList();
		String gone = names.get(Math.floorMod(which, names.size()));
		json.remove(gone);
		try {
			assertEquals("cut-up.2", MakingCodec.read(json).engine());
		} catch (IllegalArgumentException e) {
			assertTrue(e.getMessage().contains(gone) || gone.equals("request") && e.getMessage().contains("seed"), e.getMessage());
		}
	}

	@Example
	void whatTheFirstGleanerWroteBesideDebrisIsRead() throws JsonProcessingException {
		Making read = MakingCodec.readFirst(parse("""
				{ "format": 1, "engine": "markov", "name": "Markov", "settings": { "order": "2" }, "mix": [ { "corpus": "Harbour notes", \
				"weight": 2, "fingerprint": "ab", "licence": "CC0" } ],
				  "model": "39-18/33380@beef", "request": { "seed": -7, "prompt": "sea", "poems": 3, "unit": "words", "length": 5, \
				"temperature": 0.5 }, "started": "2016-12-09T18:39:18Z" }
				"""));
		assertEquals("Markov", read.engineName());
		assertEquals(PoemLength.words(5), read.request().length());
		assertEquals(3, read.request().poems());
		assertEquals(0.5, read.request().diversity());
		assertEquals(List.of(MadeOf.corpus("Harbour notes", 2, "ab", "", "CC0")), read.mix());
		assertEquals(Optional.of("39-18/33380@beef"), read.model());
		assertEquals("", read.gleaner());
	}

	@Example
	void whatTheFirstGleanerWroteIntoProvenanceIsRead() throws JsonProcessingException {
		Making read = MakingCodec.readFirst(parse("""
				{ "debris": "d", "engine": "markov", "engineName": "Markov", "settings": {}, "mix": [], "seed": 7, "prompt": "", \
				"temperature": 1.0, "made": "2016-12-09T18:39:18Z" }
				"""));
		assertEquals(7, read.request().seed());
		assertEquals(PoemLength.NATURAL, read.request().length());
	}

	@Example
	void nonsenseIsSaid() throws JsonProcessingException {
		for (String json : List.of("[]", "{}", "{ \"engine\": 3 }", "{ \"engine\": \"x\", \"request\": { \"seed\": \"no\" } }",
				"{ \"engine\": \"x\", \"request\": { \"seed\": 1, \"from\": 0 } }",
				"{ \"engine\": \"x\", \"request\": { \"seed\": 1 }, \"made\": \"yesterday\" }",
				"{ \"engine\": \"x\", \"ingredients\": [ { \"kind\": \"stone\", \"name\": \"x\" } ] }",
				"{ \"engine\": \"x\", \"way\": \"dreamt\" }"))
			assertThrows(IllegalArgumentException.class, () -> MakingCodec.read(parse(json)), json);
	}
}
