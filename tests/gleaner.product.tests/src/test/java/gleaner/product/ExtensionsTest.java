// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.product.Product.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger's plug-in can bring beside engines and strategies comes, works with what is there, and goes. */
@Order(4)
class ExtensionsTest {
	private static final String FORMAT = """
			import gleaner.publish.*;
			import java.io.*;
			import java.util.*;
			public final class Loud implements PoemFormat {
				public String extension() { return "loud"; }
				public String label() { return "In capitals"; }
				public List<String> write(Chapbook book, OutputStream out) throws IOException {
					for (Leaf leaf : book.leaves()) out.write(leaf.text().text().toUpperCase(Locale.ROOT).getBytes("UTF-8"));
					return List.of("all is loud");
				}
			}
			""";
	private static final String IMPORTER = """
			import gleaner.engine.SourcePoem;
			import java.io.*;
			import java.util.*;
			public final class Cards implements gleaner.corpus.PoemImporter {
				public String label() { return "Index cards"; }
				public List<String> endings() { return List.of(".cards"); }
				public List<SourcePoem> read(InputStream in, String name) throws IOException {
					List<SourcePoem> poems = new ArrayList<>();
					String text = new String(in.readAllBytes(), "UTF-8");
					for (String card : text.split("\\n====\\n")) poems.add(new SourcePoem("", "", "", card));
					return poems;
				}
			}
			""";
	private static final String FILTER = """
			public final class Salty implements gleaner.mining.sift.OreFilter {
				public String name() { return "salty"; }
				public boolean admits(gleaner.mining.assay.Row row) { return row.heard().content().contains("salt"); }
			}
			""";
	private static final String COMMAND = """
			import gleaner.cli.kit.*;
			import java.util.List;
			import picocli.CommandLine;
			import picocli.CommandLine.Model.CommandSpec;
			public final class Greeting implements CommandSource {
				public List<String> names() { return List.of("greet"); }
				public CommandLine command(String name, Surroundings surroundings) {
					Runnable greeting = () -> surroundings.out().println("good morning");
					return new CommandLine(CommandSpec.wrapWithoutInspection(greeting).name(name));
				}
			}
			""";

	@TempDir
	Path home;

	@Test
	void eachIsFoundWhereGleanersOwnAre() throws Exception {
		Product gleaner = Product.built(home);
		Path jar = new Compiled("extending", "gleaner.publish,gleaner.corpus,gleaner.engine,gleaner.studio.poem,gleaner.mining.sift,"
				+ "gleaner.mining.assay,gleaner.cli.kit,picocli")
				.with("Loud", "gleaner.publish.PoemFormat", Map.of(), FORMAT)
				.with("Cards", "gleaner.corpus.PoemImporter", Map.of(), IMPORTER)
				.with("Salty", "gleaner.mining.sift.OreFilter", Map.of(), FILTER)
				.with("Greeting", "gleaner.cli.kit.CommandSource", Map.of(), COMMAND).jar(gleaner, home);
		gleaner.run("plugin", "install", jar.toString(), "--allow-unsigned").expect(0);
		assertEquals("good morning", gleaner.run("greet").expect(0).out().strip());

		try (Clerk clerk = Clerk.of(home, Map.of())) {
			String studio = home.resolve("studio").toString();
			clerk.does(home, "new", studio).expect(0);
			Path cards = Files.writeString(Files.createDirectory(home.resolve("cards")).resolve("one.cards"),
					"salt in the lock\n====\nsnow on the quay");
			clerk.does(home, "corpus", "import", "Cards", cards.getParent().toString(), "--studio", studio).expect(0);
			assertTrue(clerk.does(home, "corpus", "list", "--studio", studio, "--json").expect(0).out().contains("\"poems\":2"));

			Files.writeString(Path.of(studio).resolve("poems/Bell.txt"), "the bell\nis slow");
			Outcome loud = clerk.does(home, "export", "Bell", "--to", "loud", "-o", "-", "--studio", studio).expect(0);
			assertEquals("THE BELL\nIS SLOW", loud.out().strip());
			assertTrue(loud.err().contains("all is loud"), loud.err());
			String formats = clerk.does(home, "export", "Bell", "--to", "none", "--studio", studio).expect(2).err();
			assertTrue(formats.contains("there are: pdf, epub, html, md, tex, txt, loud"), formats);

			Path raw = Files.createDirectory(home.resolve("raw"));
			Files.writeString(raw.resolve("one.txt"), "salt lies in the lock\nof the harbour office");
			Files.writeString(raw.resolve("two.txt"), "snow lies on the quay\nof the harbour office");
			String salty = clerk.does(home, "mine", raw.toString(), "--filter", "salty", "--json", "--studio", studio).expect(0).out();
			assertEquals(1, salty.lines().count(), salty);
		}

		gleaner.run("plugin", "remove", "extending").expect(0);
		gleaner.run("greet").expect(2);
	}
}
