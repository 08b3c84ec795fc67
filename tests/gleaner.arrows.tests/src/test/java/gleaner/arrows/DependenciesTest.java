// SPDX-License-Identifier: EPL-2.0
package gleaner.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/dependencies.md, NOTICE and the bill of materials against what the build really takes. */
class DependenciesTest {
	private static final Path TOP = Path.of("..", "..");
	private static final Pattern LOCKED = Pattern.compile(
			"(?m)^\\[(?<section>[^\\]]+)\\]|^[^:\\s#]+:(?<name>[^:\\s]+):(?<version>\\S+) = ");
	private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (\\S+) \\|");
	private static final Pattern ITEM = Pattern.compile(
			"<artifactItem>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
	private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9]+)\\.version>([^<]+)</");

	private static final Pattern COMPONENT = Pattern.compile("\"name\": \"([^\"]+)\",\\s+(?:\"version\": \"[^\"]+\",\\s+)?"
			+ "\"licenses\": \\[\\{ \"license\": \\{ \"(?:id|name)\": \"([^\"]+)\"");
	private static final Map<String, String> NAMES = Map.of("OFL-1.1", "SIL Open Font License 1.1");

	private record Locked(String section, String name, String version) {
		boolean isShipped() {
			return section.endsWith(".feature");
		}
	}

	private static String read(String file) throws IOException {
		return Files.readString(TOP.resolve(file));
	}

	private static List<Locked> locked() throws IOException {
		List<Locked> all = new ArrayList<>();
		String section = "";
		for (MatchResult line : LOCKED.matcher(read("target-platform/platform.lock")).results().toList()) {
			if (line.group("section") != null) section = line.group("section");
			else all.add(new Locked(section, line.group("name"), line.group("version")));
		}
		assertTrue(all.size() > 100, "read the lock file");
		return all;
	}

	private static Set<String> pairs(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(m -> m.group(1) + " " + m.group(2)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** What is in a bundle that holds libraries, the versions that are properties of the parent put in. */
	private static Set<String> within(String bundle) throws IOException {
		String items = read("bundles/" + bundle + "/pom.xml");
		for (MatchResult property : PROPERTY.matcher(read("pom.xml")).results().toList())
			items = items.replace("${" + property.group(1) + ".version}", property.group(2));
		Set<String> pairs = pairs(ITEM, items);
		assertTrue(pairs.size() > 1 && pairs.stream().noneMatch(p -> p.contains("$")), pairs::toString);
		return pairs;
	}

	@Test
	void thePageNamesWhatTheBuildTakesInTheVersionThatItTakes() throws IOException {
		Set<String> taken = new TreeSet<>(within("gleaner.nd4j"));
		taken.addAll(within("gleaner.language.encoder"));
		for (Locked l : locked()) taken.add(l.name + " " + l.version);
		taken.addAll(pairs(PROPERTY, read("pom.xml")));
		assertEquals(String.join("\n", taken), String.join("\n", pairs(ROW, read("docs/dependencies.md"))));
	}

	/** The bundles of Eclipse and the OSGi interfaces are many, and named together. */
	@Test
	void theNoticeNamesEveryLibraryThatIsShipped() throws IOException {
		String notice = read("NOTICE");
		List<String> missing = locked().stream().filter(Locked::isShipped).map(Locked::name)
				.filter(name -> !name.startsWith("org.eclipse.") && !name.startsWith("org.osgi."))
				.filter(name -> !Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-]*\\w)").matcher(notice).find()).toList();
		assertEquals(List.of(), missing);
	}

	/** The entry of the notice that names a component: its lines put together, from one that is not indented to the next. */
	private static List<String> entries(String notice, String name) {
		Pattern whole = Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-]*\\w)");
		return Pattern.compile("\\R(?! )").splitAsStream(notice).map(entry -> entry.replaceAll("\\s+", " "))
				.filter(entry -> whole.matcher(entry).find()).toList();
	}

	@Test
	void noticeAndBillNameTheSameLicences() throws IOException {
		String notice = read("NOTICE");
		List<String> wrong = new ArrayList<>();
		int looked = 0;
		for (MatchResult part : COMPONENT.matcher(read("features/gleaner.feature/rootfiles/all/gleaner.cdx.json")).results().toList()) {
			looked++;
			String name = part.group(1);
			String licence = part.group(2);
			if (name.startsWith("org.eclipse.")) name = "org.eclipse.*";
			if (name.startsWith("org.osgi.")) name = "org.osgi.*";
			String known = NAMES.getOrDefault(licence, licence);
			if (entries(notice, name).stream().noneMatch(entry -> entry.contains(known))) wrong.add(name + ": " + licence);
		}
		assertTrue(looked > 100, "read the bill");
		assertEquals(List.of(), wrong);
	}
}
