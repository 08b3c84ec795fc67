// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of places against the guide as it is written and the sources as they are. */
class HelpPlacesTest {
	private static final Path TREE = Path.of("..", "..");
	private static final Path BUNDLES = TREE.resolve("bundles");
	private static final Pattern ID = Pattern.compile("<(?:view|editor|page)\\b[^>]*?\\bid=\"([^\"]+)\"");
	private static final Pattern DIALOG = Pattern.compile("(?m)^(?:public |final )*class (\\w+) extends (?:\\w*Dialog|Wizard)\\b");
	private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

	private static Guide guide() throws IOException {
		List<GuidePage> pages = new ArrayList<>();
		for (String page : Guide.PAGES)
			pages.add(GuidePage.of(page, Files.readString(TREE.resolve("docs").resolve(page + ".md"))));
		return new Guide(pages);
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(BUNDLES, 12)) {
			return files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("target")
					&& file.toString().contains("src" + file.getFileSystem().getSeparator())).toList();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void everyPlaceHasItsHeadingInTheGuide() throws IOException {
		Guide guide = guide();
		Set<String> missing = new TreeSet<>();
		HelpPlaces.all().forEach((place, anchor) -> {
			if (guide.find(anchor).isEmpty()) missing.add(place + " → " + anchor);
		});
		assertEquals(Set.of(), missing);
	}

	@Test
	void everyViewEditorAndPageOfSettingsHasAPlace() throws IOException {
		Set<String> missing = new TreeSet<>();
		int seen = 0;
		try (Stream<Path> bundles = Files.list(BUNDLES)) {
			for (Path plugin : bundles.map(bundle -> bundle.resolve("plugin.xml")).filter(Files::exists).toList())
				for (Matcher id = ID.matcher(text(plugin)); id.find(); seen++)
					if (HelpPlaces.anchor(id.group(1)).isEmpty()) missing.add(id.group(1));
		}
		assertTrue(seen > 15, "only " + seen + " views and editors were seen");
		assertEquals(Set.of(), missing);
	}

	@Test
	void everyDialogHasAPlaceAndEveryPlaceIsThere() throws IOException {
		Set<String> missing = new TreeSet<>();
		Set<String> classes = new TreeSet<>();
		for (Path file : sources()) {
			String text = text(file);
			Matcher home = PACKAGE.matcher(text);
			if (!home.find()) continue;
			classes.add(home.group(1) + "." + file.getFileName().toString().replace(".java", ""));
			Matcher dialog = DIALOG.matcher(text);
			if (dialog.find() && HelpPlaces.anchor(home.group(1) + "." + dialog.group(1)).isEmpty())
				missing.add(home.group(1) + "." + dialog.group(1));
		}
		assertEquals(Set.of(), missing);
		Pattern type = Pattern.compile("gleaner(?:\\.[a-z]+)+\\.[A-Z]\\w*");
		for (String place : HelpPlaces.all().keySet())
			assertTrue(!type.matcher(place).matches() || classes.contains(place), place + " is no class of ours");
	}

	/** Links and pictures of the guide lead somewhere. */
	@Test
	void everyLinkAndPictureIsThere() throws IOException {
		Guide guide = guide();
		for (GuidePage page : guide.pages())
			for (Block block : page.blocks()) {
				if (block instanceof Block.Picture(String path, String words)) {
					assertTrue(Files.isRegularFile(TREE.resolve("docs").resolve(path)), path);
					assertTrue(!words.isBlank(), path + " is silent");
				}
				for (Span span : spans(block))
					span.target().filter(target -> !target.startsWith("http")).ifPresent(
							target -> assertTrue(guide.follow(page, target).isPresent() || isForProgrammers(target),
									page.name() + " leads to " + target));
			}
	}

	/** Beside the guide lies what is only for who changes the program. */
	private static boolean isForProgrammers(String target) {
		String[] parts = target.split("#");
		Path file = TREE.resolve("docs").resolve(parts[0]);
		return Files.isRegularFile(file) && (parts.length == 1 || GuidePage.of("other", text(file)).find(parts[1]).isPresent());
	}

	private static List<Span> spans(Block block) {
		return switch (block) {
		case Block.Heading(int _, var spans, String _) -> spans;
		case Block.Paragraph(var spans) -> spans;
		case Block.Quote(var spans) -> spans;
		case Block.Entry(int _, String _, var spans) -> spans;
		case Block.Table(var head, var rows) -> Stream.concat(Stream.of(head), rows.stream()).flatMap(List::stream).flatMap(List::stream)
				.toList();
		case Block.Code _, Block.Picture _ -> List.of();
		};
	}
}
