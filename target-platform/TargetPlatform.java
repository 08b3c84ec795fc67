
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns {@code platform.lock} into {@code gleaner.target} and into the {@code feature.xml} of each feature named there, and with
 * {@code docs/dependencies.md} into the bills of materials of the product and of its two plug-ins.
 * Run it from the top of the project after a change of the lock: {@code java target-platform/TargetPlatform.java}.
 */
final class TargetPlatform {
	private static final Pattern LINE = Pattern.compile("([^:\\s]+):([^:\\s]+):(\\S+) = (\\S+)((?: \\w+=\\S+)*)");

	private static final Map<String, String> LABELS = Map.of(
			"gleaner.platform.feature", "Gleaner: the platform it stands on",
			"gleaner.libraries.feature", "Gleaner: libraries");

	private record Bundle(String group, String artifact, String version, String name, String environment, List<String> wrapping) {
		String dependency() {
			return ("\t\t\t\t<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><type>jar</type></dependency>"
					+ "\n")
					.formatted(group, artifact, version);
		}

		BillOfMaterials.Part part() {
			return new BillOfMaterials.Part(group, artifact, version, name);
		}

		String plugin() {
			String where = environment.isEmpty() ? "" : " " + environment.strip().replaceAll("(\\w+)=(\\S+)", "$1=\"$2\"");
			return "\t<plugin id=\"%s\" version=\"0.0.0\"%s/>\n".formatted(name, where);
		}
	}

	public static void main(String[] args) throws IOException {
		Path here = Path.of("target-platform");
		Map<String, List<Bundle>> sections = read(here.resolve("platform.lock"));
		Files.writeString(here.resolve("gleaner.target"), target(sections));
		for (var section : sections.entrySet()) {
			if (!section.getKey().endsWith(".feature")) continue;
			Path feature = Path.of("features", section.getKey(), "feature.xml");
			Files.createDirectories(feature.getParent());
			Files.writeString(feature, feature(section.getKey(), section.getValue()));
		}
		writeBills(sections);
	}

	private static void writeBills(Map<String, List<Bundle>> sections) throws IOException {
		List<BillOfMaterials.Part> shipped = new ArrayList<>();
		sections.forEach((section, bundles) -> {
			if (section.endsWith(".feature")) bundles.forEach(b -> shipped.add(b.part()));
		});
		BillOfMaterials bill = new BillOfMaterials(Files.readString(Path.of("docs/dependencies.md")));
		Path features = Path.of("features");
		Files.writeString(features.resolve("gleaner.feature/rootfiles/all/gleaner.cdx.json"), bill.ofProduct(shipped));
		Files.writeString(features.resolve("gleaner.training.feature/bom.cdx.json"),
				bill.ofPlugin("Gleaner training", within("gleaner.nd4j")));
		Files.writeString(features.resolve("gleaner.encoder.feature/bom.cdx.json"),
				bill.ofPlugin("Gleaner sentence encoder", within("gleaner.language.encoder")));
	}

	private static List<BillOfMaterials.Part> within(String bundle) throws IOException {
		return BillOfMaterials.within(Files.readString(Path.of("bundles", bundle, "pom.xml")), Files.readString(Path.of("pom.xml")));
	}

	private static Map<String, List<Bundle>> read(Path lock) throws IOException {
		Map<String, List<Bundle>> sections = new LinkedHashMap<>();
		List<Bundle> section = null;
		for (String line : Files.readAllLines(lock)) {
			if (line.isBlank() || line.startsWith("#")) continue;
			if (line.startsWith("[")) {
				section = new ArrayList<>();
				sections.put(line.substring(1, line.length() - 1), section);
			} else if (Character.isWhitespace(line.charAt(0))) {
				section.getLast().wrapping().add(line.strip());
			} else {
				Matcher m = LINE.matcher(line);
				if (!m.matches()) throw new IOException("platform.lock: cannot read \"" + line + "\"");
				section.add(new Bundle(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), new ArrayList<>()));
			}
		}
		return sections;
	}

	private static String target(Map<String, List<Bundle>> sections) {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8" standalone="no"?>
				<?pde version="3.8"?>
				<!-- Made from platform.lock by TargetPlatform.java: change it there. -->
				<target name="gleaner">
					<locations>
				""");
		for (var section : sections.entrySet()) {
			StringBuilder plain = new StringBuilder();
			for (Bundle b : section.getValue()) if (b.wrapping().isEmpty()) plain.append(b.dependency());
			xml.append(location(section.getKey(), "error", plain.toString(), ""));
			for (Bundle b : section.getValue())
				if (!b.wrapping().isEmpty()) xml.append(location(b.artifact(), "generate", b.dependency(), wrapping(b)));
		}
		return xml.append("\t</locations>\n</target>\n").toString();
	}

	private static String location(String label, String missingManifest, String dependencies, String instructions) {
		return """
				\t\t<location includeDependencyDepth="none" includeDependencyScopes="compile" includeSource="false" label="%s" \
				missingManifest="%s" type="Maven">
				\t\t\t<dependencies>
				%s\t\t\t</dependencies>
				%s\t\t</location>
				""".formatted(label, missingManifest, dependencies, instructions);
	}

	private static String wrapping(Bundle b) {
		List<String> lines = new ArrayList<>(List.of(
				"Bundle-Name: " + b.name() + " (wrapped from ${mvnGroupId}:${mvnArtifactId})",
				"version: ${version_cleanup;${mvnVersion}}",
				"Bundle-SymbolicName: " + b.name(),
				"Bundle-Version: ${version}"));
		boolean fragment = b.wrapping().stream().anyMatch(w -> w.startsWith("Fragment-Host:"));
		if (!fragment) lines.add("Export-Package: *;version=\"${version}\";-noimport:=true");
		lines.addAll(b.wrapping());
		lines.add("-noimportjava: true");
		return "\t\t\t<instructions><![CDATA[\n" + String.join("\n", lines) + "\n]]></instructions>\n";
	}

	private static String feature(String id, List<Bundle> bundles) {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<!-- Made from target-platform/platform.lock by TargetPlatform.java: change it there. -->
				<feature id="%s" label="%s" version="0.1.0.qualifier" provider-name="Gleaner">
					<license>Each plug-in has a licence of its own: gleaner.cdx.json names it.</license>
				""".formatted(id, LABELS.getOrDefault(id, id)));
		bundles.stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(b -> xml.append(b.plugin()));
		return xml.append("</feature>\n").toString();
	}
}
