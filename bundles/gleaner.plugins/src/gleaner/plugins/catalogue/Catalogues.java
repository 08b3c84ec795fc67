// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.AtomicFile;
import gleaner.files.Folders;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import gleaner.plugins.site.Download;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.trust.Signer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The catalogues that a poet has named. Where they are is kept beside the plug-ins, and a copy of each as it was last read, so that they
 * can be searched offline. A catalogue that was signed when it was added must stay signed with that key. Blocks; not for the UI thread.
 */
public final class Catalogues {
	private static final String FILE = "catalogues";
	private static final String COPIES = "catalogue-copies";
	private static final int FORMAT = 1;
	private static final int LARGEST_SIGNATURE = 1 << 18;

	private final PluginStore store;

	/**
	 * A catalogue that was named.
	 *
	 * @param place where it is
	 * @param key the fingerprint of the key that it was signed with when it was added; empty if it was not
	 */
	public record Named(String place, String key) {
	}

	/** What is known of the catalogues, and a sentence for each that could not be read. */
	public record Known(List<Catalogue> catalogues, List<String> problems) {
		/** Entries that speak of something, by catalogue and name; of a plug-in that several list only the newest. */
		public List<Entry> search(String text) {
			List<Entry> found = new ArrayList<>();
			for (Catalogue catalogue : catalogues)
				for (Entry entry : catalogue.entries())
					if (entry.speaksOf(text) && newest(entry.id()).equals(Optional.of(entry))) found.add(entry);
			return found;
		}

		/** The newest version of a plug-in that any of them lists. */
		public Optional<Entry> newest(String id) {
			Optional<Entry> newest = Optional.empty();
			for (Catalogue catalogue : catalogues) for (Entry entry : catalogue.entries())
				if (entry.id().equals(id) && (newest.isEmpty() || CatalogueReader.isNewer(entry.version(), newest.get().version())))
					newest = Optional.of(entry);
			return newest;
		}
	}

	public Catalogues(PluginStore store) {
		this.store = store;
	}

	/** Those that were named, in that order. */
	public List<Named> named() throws PluginException {
		Path file = store.folder().resolve(FILE);
		if (!Files.exists(file)) return List.of();
		try {
			JsonFields json = JsonFile.read(file);
			json.requireFormat("the list of catalogues " + file, FORMAT);
			List<Named> named = new ArrayList<>();
			for (JsonFields each : json.objects("catalogues"))
				named.add(new Named(each.text("place"), each.optionalText("key").orElse("")));
			return named;
		} catch (StudioException e) {
			throw new PluginException(e.getMessage(), e);
		}
	}

	/**
	 * Adds one, after it was read. To add one again is to read it again, and to take its key as it is now.
	 *
	 * @param place an https address or a file
	 * @param allowPlain whether it may come over http; not remembered
	 */
	public Catalogue add(String place, boolean allowPlain) throws PluginException, InterruptedException {
		String plain = Download.isAddress(place) ? place.strip() : Path.of(place).toAbsolutePath().normalize().toString();
		Catalogue read = fetch(plain, allowPlain, "");
		List<Named> all = new ArrayList<>(named());
		all.removeIf(each -> each.place().equals(plain));
		all.add(new Named(plain, read.signer().map(Signer::fingerprint).orElse("")));
		write(all);
		return read;
	}

	/** Forgets one. What was installed from it stays. */
	public void remove(String place) throws PluginException {
		List<Named> all = new ArrayList<>(named());
		String path = Download.isAddress(place) ? place : Path.of(place).toAbsolutePath().normalize().toString();
		if (!all.removeIf(each -> each.place().equals(place) || each.place().equals(path)))
			throw new PluginException("there is no catalogue \"" + place + "\"; "
					+ (all.isEmpty() ? "none was added" : "there are: " + String.join(", ", all.stream().map(Named::place).toList())));
		write(all);
		try {
			Folders.delete(copy(path));
			Folders.delete(copy(place));
		} catch (RuntimeException e) {
			throw new PluginException("the copy of the catalogue " + place + " cannot be deleted: " + e.getMessage(), e);
		}
	}

	/** As they were last read; those that were never read on this machine, or cannot be any more, are told of. */
	public Known kept() throws PluginException {
		List<Catalogue> all = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		for (Named each : named()) {
			try {
				all.add(readCopy(each));
			} catch (PluginException e) {
				problems.add(e.getMessage());
			}
		}
		return new Known(all, problems);
	}

	/** As they are now; of those that cannot be read now the copy is taken, and that is told. */
	public Known look() throws PluginException, InterruptedException {
		List<Catalogue> all = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		for (Named each : named()) {
			try {
				all.add(fetch(each.place(), false, each.key()));
			} catch (PluginException e) {
				try {
					all.add(readCopy(each));
					problems.add(e.getMessage() + "; the list shows the last copy");
				} catch (PluginException none) {
					problems.add(e.getMessage());
				}
			}
		}
		return new Known(all, problems);
	}

	private Catalogue readCopy(Named named) throws PluginException {
		Path copy = copy(named.place());
		if (!Files.exists(copy.resolve("list")))
			throw new PluginException("the catalogue " + named.place() + " was never read on this machine");
		try {
			return required(CatalogueReader.read(copy.resolve("list"), named.place(), text(copy.resolve("signature")),
					text(copy.resolve("keys"))), named.key());
		} catch (IOException e) {
			throw new PluginException("the copy of the catalogue " + named.place() + " cannot be read: " + e.getMessage(), e);
		}
	}

	private static String text(Path file) throws IOException {
		return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
	}

	private static Catalogue required(Catalogue read, String key) throws PluginException {
		String now = read.signer().map(Signer::fingerprint).orElse("");
		if (key.isEmpty() || key.equals(now)) return read;
		throw new PluginException("the catalogue " + read.place() + " was signed with the key " + key + " when it was added, and is now "
				+ (now.isEmpty() ? "not signed" : "signed with " + now) + "; if that is right, add it again");
	}

	/** Reads it from its place, and keeps a copy once it is known to be good. */
	private Catalogue fetch(String place, boolean allowPlain, String key) throws PluginException, InterruptedException {
		Path arriving = null;
		try {
			store.makeRoom();
			arriving = Files.createTempDirectory("gleaner-catalogue-");
			Path list = arriving.resolve("list");
			String signature = "";
			String keys = "";
			if (Download.isAddress(place)) {
				Download download = new Download(allowPlain);
				URI address = address(place);
				download.fetch(address, list, CatalogueReader.LARGEST);
				signature = beside(download, address, ".asc", arriving.resolve("signature"));
				keys = signature.isEmpty() ? "" : beside(download, address, ".key", arriving.resolve("keys"));
			} else {
				copy(Path.of(place), list, CatalogueReader.LARGEST);
				signature = besideFile(Path.of(place + ".asc"));
				keys = besideFile(Path.of(place + ".key"));
			}
			Catalogue read = required(CatalogueReader.read(list, place, signature, keys), key);
			keep(place, list, signature, keys);
			return read;
		} catch (IOException e) {
			throw new PluginException("the catalogue " + place + " cannot be read: " + e.getMessage(), e);
		} finally {
			if (arriving != null) Folders.delete(arriving);
		}
	}

	private static URI address(String place) throws PluginException {
		try {
			return URI.create(place.replace(" ", "%20"));
		} catch (IllegalArgumentException e) {
			throw new PluginException("\"" + place + "\" is not an address; copy it again from the browser", e);
		}
	}

	/** What is not there is nothing; whoever keeps it from coming gets an unsigned catalogue, which a signed one may not become. */
	private static String beside(Download download, URI address, String ending, Path into) throws IOException, InterruptedException {
		try {
			download.fetch(URI.create(address + ending), into, LARGEST_SIGNATURE);
			return Files.readString(into, StandardCharsets.ISO_8859_1);
		} catch (PluginException e) {
			return "";
		}
	}

	private static String besideFile(Path file) throws IOException {
		return Files.isRegularFile(file) && Files.size(file) <= LARGEST_SIGNATURE ? Files.readString(file, StandardCharsets.ISO_8859_1)
				: "";
	}

	private static void copy(Path from, Path to, long most) throws IOException, PluginException {
		if (!Files.exists(from)) throw new PluginException("there is no catalogue at " + from);
		if (!Files.isRegularFile(from)) throw new PluginException(from + " is not a file, so it cannot be a catalogue");
		if (Files.size(from) > most)
			throw new PluginException("the catalogue " + from + " has " + Files.size(from) + " bytes, but may have " + most
					+ "; is it a catalogue?");
		Files.copy(from, to);
	}

	private void keep(String place, Path list, String signature, String keys) throws IOException {
		Path copy = Files.createDirectories(copy(place));
		AtomicFile.write(copy.resolve("signature"), signature);
		AtomicFile.write(copy.resolve("keys"), keys);
		AtomicFile.write(copy.resolve("list"), Files.readString(list));
	}

	private Path copy(String place) {
		try {
			byte[] sum = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
			return store.folder().resolve(COPIES).resolve(HexFormat.of().formatHex(sum, 0, 12));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	private void write(List<Named> all) throws PluginException {
		ObjectNode json = JsonFile.object().put("format", FORMAT);
		ArrayNode list = json.putArray("catalogues");
		for (Named each : all) list.addObject().put("place", each.place()).put("key", each.key());
		try {
			store.makeRoom();
			JsonFile.write(store.folder().resolve(FILE), json);
		} catch (StudioException e) {
			throw new PluginException(e.getMessage(), e);
		}
	}
}
