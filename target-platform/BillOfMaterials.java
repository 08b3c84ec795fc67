
// SPDX-License-Identifier: EPL-2.0
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A bill of materials in CycloneDX 1.6: what is shipped, in which version, under which licence. Equal files make an equal bill. */
final class BillOfMaterials {
	private static final Pattern SPDX = Pattern.compile("MIT|0BSD|[A-Za-z]+(?:-[A-Za-z0-9]+)*-[\\d.]+(?:-Clause)?");
	private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");
	private static final int CELLS = 5;
	private static final String MADE = "from platform.lock, docs/dependencies.md and poms by TargetPlatform.java";

	private final Map<String, String> licences = new HashMap<>();
	private final Map<String, String> data = new TreeMap<>();

	/** @param page the text of docs/dependencies.md, whose tables name the licence of all that is not Eclipse's own */
	BillOfMaterials(String page) {
		String heading = "";
		for (String line : page.lines().toList()) {
			if (line.startsWith("#")) heading = line;
			String[] cells = CELL.split(line.replaceFirst("^\\| ", ""));
			if (!line.startsWith("| ") || cells.length != CELLS || cells[0].equals("what")) continue;
			String name = cells[0].replace("`", "");
			licences.put(name + " " + cells[1], cells[3]);
			if (heading.startsWith("## Data and fonts")) data.put(name, cells[1]);
		}
	}

	/** @param bundle its symbolic name, empty for a jar inside a bundle of ours */
	record Part(String group, String name, String version, String bundle) {
		String purl() {
			return "pkg:maven/" + group + "/" + name + "@" + version;
		}
	}

	/** The libraries, data and fonts of the product. */
	String ofProduct(List<Part> parts) {
		List<String> components = new ArrayList<>(libraries(parts));
		data.forEach((name, version) -> components.add(component("data", "", name, version, "")));
		return bill("Gleaner", components);
	}

	String ofPlugin(String name, List<Part> parts) {
		return bill(name, libraries(parts));
	}

	private List<String> libraries(List<Part> parts) {
		Map<String, String> sorted = new TreeMap<>();
		for (Part p : parts) {
			String more = ",\n      \"purl\": " + quoted(p.purl());
			if (!p.bundle.isEmpty())
				more += ",\n      \"properties\": [{ \"name\": \"gleaner:bundle\", \"value\": " + quoted(p.bundle) + " }]";
			sorted.put(p.purl(), component("library", p.group, p.name, p.version, more));
		}
		return List.copyOf(sorted.values());
	}

	private String component(String type, String group, String name, String version, String more) {
		StringBuilder json = new StringBuilder("    {\n      \"type\": " + quoted(type));
		if (!group.isEmpty()) json.append(",\n      \"group\": ").append(quoted(group));
		json.append(",\n      \"name\": ").append(quoted(name));
		if (!version.equals("–")) json.append(",\n      \"version\": ").append(quoted(version));
		return json.append(",\n      \"licenses\": [").append(licence(name, version)).append(']').append(more).append("\n    }").toString();
	}

	private String licence(String name, String version) {
		String licence = licences.get(name + " " + version);
		if (licence == null && (name.startsWith("org.eclipse."))) licence = "EPL-2.0";
		if (licence == null) throw new IllegalArgumentException("docs/dependencies.md names no licence of " + name + " " + version);
		return "{ \"license\": { " + (SPDX.matcher(licence).matches() ? "\"id\": " : "\"name\": ") + quoted(licence) + " } }";
	}

	private static String bill(String name, List<String> components) {
		return """
				{
				  "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
				  "bomFormat": "CycloneDX",
				  "specVersion": "1.6",
				  "version": 1,
				  "metadata": {
				    "component": { "type": "application", "name": %s, "licenses": [{ "license": { "id": "EPL-2.0" } }] },
				    "properties": [{ "name": "gleaner:made", "value": "%s" }]
				  },
				  "components": [
				%s
				  ]
				}
				""".formatted(quoted(name), MADE, String.join(",\n", components));
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	/** The jars that a pom copies or unpacks into a bundle, the properties of the parent put in. */
	static List<Part> within(String pom, String parent) {
		for (MatchResult p : Pattern.compile("<([a-z0-9]+\\.version)>([^<]+)</").matcher(parent).results().toList())
			pom = pom.replace("${" + p.group(1) + "}", p.group(2));
		return Pattern
				.compile("<artifactItem>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>")
				.matcher(pom).results().map(m -> new Part(m.group(1), m.group(2), m.group(3), "")).toList();
	}
}
