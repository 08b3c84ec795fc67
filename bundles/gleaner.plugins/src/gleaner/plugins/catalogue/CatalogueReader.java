// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.catalogue;

import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import gleaner.plugins.Strangers;
import gleaner.plugins.store.StoredPlugin;
import gleaner.plugins.trust.Signatures;
import gleaner.plugins.trust.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Version;

/**
 * Reads catalogues, which strangers write. A catalogue that cannot be read is one sentence; an entry that cannot be is left out, and the
 * others stay.
 */
public final class CatalogueReader {
	/** Bytes. Ten thousand entries have half of that. */
	public static final int LARGEST = 8 << 20;
	private static final int FORMAT = 1;
	private static final int MOST = 20_000;
	private static final int LONGEST_NAME = 80;
	private static final int LONGEST_SENTENCE = 240;
	private static final int MOST_TOLD = 20;

	private CatalogueReader() {
	}

	/**
	 * Reads one.
	 *
	 * @param file where it lies on this machine
	 * @param place where it is from, for sentences, and for the files it names
	 * @param signature armoured PGP signature of the file; empty if there is none
	 * @param keys armoured public PGP keys that came beside it; may be empty
	 */
	static Catalogue read(Path file, String place, String signature, String keys) throws PluginException {
		try {
			if (Files.size(file) > LARGEST)
				throw new PluginException("the catalogue " + place + " has " + Files.size(file) + " bytes, but may have " + LARGEST
						+ "; is it a catalogue?");
			refuseOtherThings(file, place);
			JsonFields json = JsonFile.read(file);
			json.requireFormat("the catalogue", FORMAT);
			if (!json.has("plugins")) throw json.wrong("plugins", "a list ([ … ])");
			List<JsonFields> all = json.objects("plugins");
			if (all.size() > MOST) throw new PluginException("the catalogue " + place + " lists more than " + MOST + " plug-ins");
			List<String> leftOut = new ArrayList<>();
			Map<String, Entry> newest = new LinkedHashMap<>();
			for (JsonFields each : all) take(each, place, newest, leftOut);
			return new Catalogue(place, name(json, place), signer(file, place, signature, keys), newest.values().stream()
					.sorted(Comparator.comparing((Entry e) -> e.name().toLowerCase(Locale.ROOT)).thenComparing(Entry::id)).toList(),
					leftOut);
		} catch (StudioException e) {
			throw new PluginException("the catalogue cannot be read: "
					+ e.getMessage().replace(file.toString(), place).replaceFirst("; put back a copy of it.*", "; ask its keeper"), e);
		} catch (IOException e) {
			throw new PluginException("the catalogue " + place + " cannot be read: " + e.getMessage(), e);
		}
	}

	/** Servers answer with a page where there is no file, and browsers save it. */
	private static void refuseOtherThings(Path file, String place) throws IOException, PluginException {
		String start;
		try (var in = Files.newInputStream(file)) {
			start = new String(in.readNBytes(512), StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
		}
		if (start.isEmpty()) throw new PluginException("the catalogue " + place + " is empty");
		if (start.startsWith("<!doctype html") || start.startsWith("<html"))
			throw new PluginException(place + " is a web page, not a catalogue; give the address of the JSON file itself");
		if (start.startsWith("pk"))
			throw new PluginException(place + " is a zip file or a jar, not a catalogue; to install it, add it as a file");
	}

	private static String name(JsonFields json, String place) throws StudioException {
		String name = Strangers.line(json.optionalText("name").orElse(""), LONGEST_NAME);
		return name.isEmpty() ? place : name;
	}

	private static Optional<Signer> signer(Path file, String place, String signature, String keys) throws PluginException {
		if (signature.isBlank()) return Optional.empty();
		return Signatures.beside(file, "the catalogue " + place, signature, keys).stream().findFirst();
	}

	private static void take(JsonFields json, String place, Map<String, Entry> newest, List<String> leftOut) {
		try {
			Entry entry = entry(json, place);
			newest.merge(entry.id(), entry, (a, b) -> isNewer(b.version(), a.version()) ? b : a);
		} catch (StudioException | PluginException e) {
			if (leftOut.size() == MOST_TOLD) leftOut.add("and more");
			else if (leftOut.size() < MOST_TOLD)
				leftOut.add("\"" + Strangers.line(json.tree().path("id").asText(""), LONGEST_NAME) + "\" is left out: "
						+ Strangers.line(e.getMessage().replaceFirst("^.*: (?=the field )", ""), LONGEST_SENTENCE));
		}
	}

	private static Entry entry(JsonFields json, String place) throws StudioException, PluginException {
		String id = json.text("id");
		if (!StoredPlugin.isSafe(id)) throw json.wrong("id", "the name of a plug-in");
		String version = json.text("version");
		if (!StoredPlugin.isSafe(version)) throw json.wrong("version", "a version such as 1.2.0");
		String sum = json.text("sha256").strip().toLowerCase(Locale.ROOT);
		if (!sum.matches("[0-9a-f]{64}")) throw json.wrong("sha256", "64 hexadecimal digits");
		long size = json.optionalWhole("size").orElse(0);
		if (size < 0) throw json.wrong("size", "a number of bytes");
		String key = "";
		if (json.has("key")) key = Signer.fingerprint(json.text("key"))
				.orElseThrow(() -> json.wrong("key", "the fingerprint of a key, 40 or 64 hexadecimal digits"));
		String name = line(json, "name", LONGEST_NAME);
		return new Entry(id, name.isEmpty() ? id : name, version, line(json, "maker", LONGEST_NAME), line(json, "licence", LONGEST_NAME),
				line(json, "does", LONGEST_SENTENCE), Entry.resolve(json.text("place"), place), sum, size, key);
	}

	private static String line(JsonFields json, String field, int longest) throws StudioException {
		return Strangers.line(json.optionalText(field).orElse(""), longest);
	}

	/** Whether one version is newer than another; what is no version of OSGi is older than all. */
	public static boolean isNewer(String version, String than) {
		return version(version).compareTo(version(than)) > 0;
	}

	private static Version version(String said) {
		try {
			return Version.parseVersion(said);
		} catch (IllegalArgumentException e) {
			return Version.emptyVersion;
		}
	}
}
