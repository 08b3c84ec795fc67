// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.product.Product.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gleaner plugin check} says of usual mistakes in a sentence what is wrong and what to do, and leaves nothing behind. */
@Order(3)
class PluginCheckTest {
	private static final String ENGINE = "gleaner.engine.GeneratorEngine";
	private static final String API = "gleaner.engine;version=\"[2.0,3.0)\"";

	@TempDir
	Path home;

	/** An engine that is well but for what is said. */
	private static String engine(String type, String id, String parameter, String poem) {
		return """
				import gleaner.engine.*;
				public final class %s implements GeneratorEngine {
					private static final Parameter<Integer> LINES = new Parameter.Whole("lines", "Lines", "How many.", %s);
					private static final EngineInfo INFO = EngineInfo.of("%s", "%s", "words for a test").withParameters(LINES);
					public EngineInfo info() { return INFO; }
					public Generator open(Source source, Settings settings, Progress progress) {
						return (request, sink) -> {
							PoemLength usual = PoemLength.lines(settings.get(LINES));
							LengthMeter meter = new LengthMeter(request.length().isNatural() ? usual : request.length());
							for (long n = request.first(); request.includes(n); n++) {
								java.util.SplittableRandom dice = new java.util.SplittableRandom(request.seed(n));
								meter.begin(request.prompt());
								String gap = request.prompt().isBlank() ? "" : " ";
								while (!meter.isFull()) {
									%s
									String word = dice.nextDouble() > request.diversity() ? "sea" : dice.nextBoolean() ? "salt" : "snow";
									sink.accept(meter.take(gap + word + (dice.nextInt(3) == 0 ? "\\n" : "")));
									gap = " ";
								}
								%s
							}
						};
					}
				}
				""".formatted(type, parameter, id, type, STOPPING, poem);
	}

	private static final String STOPPING = "if (Thread.interrupted()) throw new InterruptedException();";
	private static final String DEAF = "try { sink.accept(\"\"); } catch (InterruptedException e) { } "
			+ "while (request.poems() == 0) Thread.onSpinWait();";

	private static Map<String, String> named(String id) {
		return Map.of("gleaner.engine.id", id, "gleaner.engine.name", id);
	}

	@Test
	void eachUsualMistakeIsOneSentence() throws Exception {
		Product gleaner = Product.built(home);
		Path jar = new Compiled("mistakes", API).with("Hidden", engine("Hidden", "hidden", "6, 1, 9", "sink.poemEnd();"))
				.with("Other", ENGINE, named("other"), engine("Other", "another", "6, 1, 9", "sink.poemEnd();"))
				.with("Range", ENGINE, named("range"), engine("Range", "range", "6, 7, 9", "sink.poemEnd();"))
				.with("Open", ENGINE, named("open"), engine("Open", "open", "6, 1, 9", ""))
				.with("Deaf", ENGINE, named("deaf"), engine("Deaf", "deaf", "6, 1, 9", "sink.poemEnd();").replace(STOPPING, DEAF))
				.jar(gleaner, home);
		Outcome outcome = gleaner.run("plugin", "check", jar.toString(), "--json").expect(1);
		JsonNode report = new ObjectMapper().readTree(outcome.out());
		assertFalse(report.path("kept").asBoolean());
		String hidden = report.path("faults").path(0).asText();
		assertTrue(hidden.contains("mistakes.Hidden is an engine without a component") && hidden.contains("@Component"), outcome.out());
		assertEquals(1, report.path("faults").size(), outcome.out());
		assertEquals(
				List.of("the annotation calls it \"other\" and info() calls it \"another\"; debris and provenance are found by the id, so "
						+ "write the same into both"),
				faults(report, "other"));
		assertEquals(List.of("the engine cannot be made: the standard value of lines is not in its range"), faults(report, "range"));
		assertEquals(List.of("it forgets poemEnd(), which must follow each poem, the last too"), faults(report, "open"));
		assertEquals(List.of("it does not stop when its thread is interrupted"), faults(report, "deaf").subList(0, 1));

		assertTrue(Files.notExists(home.resolve(".gleaner/plugins/files")), "what was tried is not installed");
		assertEquals("", Clerk.run(home, "plugin", "list").expect(0).out());
	}

	private static List<String> faults(JsonNode report, String id) {
		List<String> faults = new ArrayList<>();
		for (JsonNode engine : report.path("engines")) if (engine.path("id").asText().equals(id))
			for (JsonNode promise : engine.path("promises"))
				if (!promise.path("kept").asBoolean() && !faults.contains(promise.path("fault").asText()))
					faults.add(promise.path("fault").asText());
		return faults;
	}

	@Test
	void whatCannotBeTriedIsToldInASentence() throws Exception {
		Path project = Files.createDirectory(home.resolve("project"));
		Files.writeString(project.resolve("pom.xml"), "<project/>");
		String said = Clerk.run(home, "plugin", "check", project.toString()).expect(1).err();
		assertTrue(said.contains("nothing is built yet") && said.contains("./mvnw verify"), said);
		String level = Clerk.run(home, "plugin", "check", project.toString(), "--strictness", "11").expect(2).err();
		assertTrue(level.contains("--strictness is 11, must be from 1 to 10"), level);
	}

	@Test
	void anEngineThatEndsTheProcessIsTold() throws Exception {
		Path jar = new Compiled("ending", API)
				.with("Exit", ENGINE, named("exit"),
						engine("Exit", "exit", "6, 1, 9", "sink.poemEnd();").replace(STOPPING, "System.exit(0);"))
				.jar(Product.built(home), home);
		Outcome outcome = Clerk.run(home, "plugin", "check", jar.toString()).expect(1);
		assertTrue(outcome.out().contains("it tried to end the whole program"), outcome.out());
		assertTrue(outcome.out().contains("ending 1.0.0: one fault"), outcome.out());
	}
}
