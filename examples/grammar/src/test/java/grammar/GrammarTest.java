// SPDX-License-Identifier: EPL-2.0
package grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.testkit.CollectingSink;
import gleaner.engine.testkit.EngineContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrammarTest {
	private final GrammarEngine engine = new GrammarEngine();

	@TempDir
	Path folder;

	private Generator open(String json) throws Exception {
		Path file = Files.writeString(folder.resolve("mine.json"), json);
		return engine.open(Source.of(), Settings.of(engine.info().parameters(), Map.of("grammar", file.toString())), Progress.NONE);
	}

	private String said(String json, long seed) throws Exception {
		return said(json, GenerationRequest.poem(seed));
	}

	private String said(String json, GenerationRequest request) throws Exception {
		CollectingSink sink = new CollectingSink();
		try (Generator voice = open(json)) {
			voice.generate(request, sink);
		}
		return sink.poems().getFirst();
	}

	private void refused(String json, String expected) {
		EngineException said = assertThrows(EngineException.class, () -> said(json, 1));
		assertTrue(said.getMessage().contains(expected), said.getMessage());
		assertTrue(said.getMessage().length() < 500, said.getMessage());
	}

	@Test
	void keepsWhatEveryEnginePromises() throws InterruptedException {
		new EngineContract(engine).checkAll(8);
	}

	@Test
	void followsRulesAndModifiers() throws Exception {
		assertEquals("an Owl and two foxes; He carried and stopped and went; TIDE; \u201Cyes\u201D", said("""
				{ "origin": "#o.capitalize.a# and two #f.s#; #h.capitalize# #c.ed# and #t.ed# and #g.ed#; #w.uppercase#; #y.inQuotes#",
				"o": ["owl"], "f": ["fox"], "h": ["he"], "c": ["carry"], "t": ["stop"], "g": ["go"], "w": ["tide"], "y": "yes" }""", 1));
		assertEquals("The Salt Road, the salt roXd",
				said("{\"origin\": [\"#r.capitalizeAll#, #r.replace(a d,Xd).replace(oad,oXd)#\"], \"r\": \"the salt road\"}", 1));
		assertEquals("#1 [sic]", said("{\"origin\": \"\\\\#1 \\\\[sic\\\\]\"}", 1));
	}

	@Test
	void aOrAnIsHeardNotSeen() {
		for (String an : List.of("hour", "umbrella", "heir", "owl", "unimportant day", "uninhabited isle"))
			assertTrue(English.takesAn(an), an);
		for (String a : List.of("unicorn", "one", "European", "user", "house", "ewe", "union", "unit")) assertTrue(!English.takesAn(a), a);
	}

	@Test
	void savedWordsComeAgain() throws Exception {
		for (int seed = 0; seed < 20; seed++) {
			String[] words = said("{\"origin\": \"#[x:#y#]twice#\", \"twice\": \"#x# #x#\", \"y\": [\"a\", \"b\", \"c\", \"d\"]}", seed)
					.split(" ");
			assertEquals(words[0], words[1]);
		}
		assertEquals("in out", said("{\"origin\": \"[x:out]#[x:in]say# #say#\", \"say\": \"#x#\"}", 1),
				"what a tag saved is gone behind it");
		assertEquals("old", said("{\"origin\": \"[x:old][x:new][x:POP]#x#\"}", 1));
		assertEquals("set", said("{\"origin\": \"[prepare]#x#\", \"prepare\": \"[x:set]\"}", 1));
	}

	@Test
	void nothingIsRepeatedBeforeAllWasSaid() throws Exception {
		String json = "{\"origin\": \"#n# #n# #n# #n#\", \"n\": [\"a\", \"b\", \"c\", \"d\"]}";
		Set<String> orders = new HashSet<>();
		for (int seed = 0; seed < 30; seed++) {
			String poem = said(json, seed);
			assertEquals(4, Set.of(poem.split(" ")).size(), poem);
			orders.add(poem);
		}
		assertTrue(orders.size() > 5, orders.toString());
	}

	@Test
	void rulesThatNameThemselvesComeToAnEnd() throws Exception {
		String json = "{\"origin\": \"#list#\", \"list\": [\"#list# #list#\", \"#list#, #list#\", \"salt\"]}";
		for (int seed = 0; seed < 20; seed++) {
			String poem = said(json, seed);
			assertTrue(poem.endsWith("salt") && poem.length() < 200_000);
		}
		assertTrue(said(json, GenerationRequest.poem(1).withDiversity(0)).startsWith("salt"));
	}

	@Test
	void whatIsWrongIsASentence() throws IOException {
		refused("", "mine.json is empty");
		refused("no JSON", "is no sound JSON in line 1");
		refused("<html>", "is no sound JSON in line 1");
		refused("[1, 2]", "must be an object of symbols and rules");
		refused("{\"origin\": {\"a\": 1}}", "each symbol must have a text or a list of texts");
		refused("{\"origin\": [[\"a\"]]}", "each symbol must have a text or a list of texts");
		refused("[".repeat(100_000), "must be an object");
		refused("{\"origin\": " + "[".repeat(100_000), "each symbol must have a text");
		refused("{\"start\": \"a\"}", "has no symbol \"origin\" to begin with; it has: start");
		refused("{\"origin\": \"#animal#\"}", "names #animal# in a rule of \"origin\", but has no such symbol");
		refused("{\"origin\": \"#a.zzz#\", \"a\": \"b\"}", "has a modifier that is not known; there are: a, s");
		refused("{\"origin\": \"an open #tag\"}", "has a # without another one behind it");
		refused("{\"origin\": \"an open [tag\"}", "has a [ without a ] behind it");
		refused("{\"origin\": \"#a#\", \"a\": [\"#b#\"], \"b\": [\"x #a#\", \"#b#\"]}", "rules deep: origin → a → b → a; give one");
		refused("{\"origin\": \"" + "[a:".repeat(200) + "x" + "]".repeat(200) + "\"}", "has more than 50 brackets within each other");
		StringBuilder bomb = new StringBuilder("{\"origin\": \"#a0#\"");
		for (int i = 0; i < 40; i++) bomb.append(", \"a" + i + "\": \"#a" + (i + 1) + "##a" + (i + 1) + "#\"");
		refused(bomb.append(", \"a40\": \"x\"}").toString(), "does not come to an end in time");
		StringBuilder chain = new StringBuilder("{\"origin\": \"#a0#\"");
		for (int i = 0; i < 2000; i++) chain.append(", \"a" + i + "\": \"#a" + (i + 1) + "#\"");
		refused(chain.append(", \"a2000\": \"x\"}").toString(), "has no end, or one that is more than 400 rules deep: origin → a0 → a1");
		EngineException blank = assertThrows(EngineException.class,
				() -> said("{\"origin\": \"\"}", GenerationRequest.poem(1).withLength(PoemLength.words(3))));
		assertEquals("the symbol origin says nothing; give it a rule with words", blank.getMessage());
	}

	@Test
	void tenMegabytesAreRead() throws Exception {
		StringBuilder json = new StringBuilder("{\"origin\": \"#word#\", \"word\": [\"salt\"");
		while (json.length() < 10_000_000) json.append(", \"a word number ").append(json.length()).append('"');
		assertTrue(said(json.append("]}").toString(), 1).matches("salt|a word number \\d+"));
		Path large = folder.resolve("large.json");
		Files.write(large, new byte[40 << 20]);
		EngineException said = assertThrows(EngineException.class, () -> GrammarFile.read(large, "origin"));
		assertEquals("the grammar large.json has 40 MB, may have 32", said.getMessage());
	}
}
