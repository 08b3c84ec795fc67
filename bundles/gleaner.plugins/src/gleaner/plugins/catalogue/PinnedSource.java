// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.catalogue;

import gleaner.plugins.PluginException;
import gleaner.plugins.site.BesideJar;
import gleaner.plugins.site.Delivered;
import gleaner.plugins.site.Download;
import gleaner.plugins.store.FileSum;
import gleaner.plugins.site.Offer;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.trust.Signatures;
import gleaner.plugins.trust.Signer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a catalogue lists, held against what it pins: the bytes of the one file, what is in it, and whose key it is signed with. Whoever
 * keeps the server of the file cannot give another one.
 */
public final class PinnedSource implements PluginSource {
	private static final long LARGEST = 2L << 30;

	private final Entry entry;
	private final Opening opening;
	private Optional<PluginSource> opened = Optional.empty();

	/** Finds out what a file on this machine is. */
	@FunctionalInterface
	public interface Opening {
		PluginSource open(String file) throws PluginException;
	}

	public PinnedSource(Entry entry, Opening opening) {
		this.entry = entry;
		this.opening = opening;
	}

	private PluginSource file() throws PluginException, InterruptedException {
		if (opened.isPresent()) return opened.get();
		Path file = Download.isAddress(entry.place()) ? download() : Path.of(entry.place());
		if (!Files.isRegularFile(file))
			throw new PluginException("the catalogue says that " + entry.name() + " is in " + file + ", but there is no such file");
		String sum = sum(file);
		if (!sum.equals(entry.sha256()))
			throw new PluginException("what is at " + entry.place() + " is not what the catalogue lists as " + entry.name() + " "
					+ entry.version() + ": its SHA-256 is " + sum + " and not " + entry.sha256()
					+ "; nothing was installed; read the catalogue again, or tell its keeper");
		opened = Optional.of(opening.open(file.toString()));
		return opened.get();
	}

	private Path download() throws PluginException, InterruptedException {
		try {
			Path folder = Files.createTempDirectory("gleaner-plugin-");
			Path file = folder.resolve(entry.id() + (entry.place().toLowerCase(Locale.ROOT).endsWith(".zip") ? ".zip" : ".jar"));
			folder.toFile().deleteOnExit();
			file.toFile().deleteOnExit(); // the last that was named is deleted first
			Download download = new Download(entry.place().startsWith("http:"));
			download.fetch(URI.create(entry.place()), file, entry.size() > 0 ? entry.size() : LARGEST);
			BesideJar.fetch(URI.create(entry.place()), file, download);
			return file;
		} catch (IOException e) {
			throw new PluginException("there is no room for " + entry.place() + ": " + e.getMessage(), e);
		}
	}

	private static String sum(Path file) throws PluginException {
		try {
			return FileSum.sha256(file);
		} catch (IOException e) {
			throw new PluginException(file + " cannot be read: " + e.getMessage(), e);
		}
	}

	/** The one that is listed; that the file has more does not matter. */
	@Override
	public List<Offer> offers() throws PluginException, InterruptedException {
		List<Offer> there = file().offers();
		return there.stream().filter(offer -> offer.id().equals(entry.id()) && isSame(offer.version())).findFirst().map(List::of)
				.orElseThrow(() -> new PluginException("the catalogue lists " + entry.id() + " " + entry.version() + ", and what is at "
						+ entry.place() + " is " + there.stream().map(offer -> offer.id() + " " + offer.version()).toList()
						+ "; tell the catalogue's keeper"));
	}

	/** A catalogue need not tell the day on which it was built. */
	private boolean isSame(String version) {
		return version.equals(entry.version()) || version.startsWith(entry.version() + ".");
	}

	@Override
	public long size(Offer offer) throws PluginException, InterruptedException {
		return entry.size() > 0 ? entry.size() : file().size(offer);
	}

	@Override
	public List<Delivered> fetch(Offer offer, Path folder) throws PluginException, InterruptedException {
		List<Delivered> bundles = file().fetch(offer, folder);
		if (!entry.key().isEmpty()) for (Delivered bundle : bundles) requireKey(bundle);
		return bundles;
	}

	private void requireKey(Delivered bundle) throws PluginException {
		String name = bundle.file().getFileName().toString();
		if (Signatures.of(bundle.file(), name, bundle.signatures(), bundle.keys()).stream().filter(Signer::counts)
				.noneMatch(signer -> signer.fingerprint().equals(entry.key())))
			throw new PluginException(name + " is not signed with the catalogue's key for " + entry.name() + ", " + entry.key()
					+ "; nothing was installed; tell the catalogue's keeper");
	}
}
