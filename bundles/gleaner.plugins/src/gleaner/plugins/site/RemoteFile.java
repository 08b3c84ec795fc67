// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.site;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A jar or zip file on a server. It is fetched when it is first asked for, and from then on it is that file. */
final class RemoteFile implements PluginSource {
	private final PluginSources sources;
	private final URI address;
	private final Download download;
	private Optional<PluginSource> fetched = Optional.empty();

	RemoteFile(PluginSources sources, URI address, Download download) {
		this.sources = sources;
		this.address = address;
		this.download = download;
	}

	/** Whether an address is that of a file, by its ending. */
	static boolean isOne(URI address) {
		String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT);
		String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
		return scheme.startsWith("http") && (path.endsWith(".jar") || path.endsWith(".zip"));
	}

	private PluginSource file() throws PluginException, InterruptedException {
		if (fetched.isPresent()) return fetched.get();
		try {
			Path folder = Files.createTempDirectory("gleaner-plugin-");
			Path file = folder.resolve(name(address));
			folder.toFile().deleteOnExit();
			file.toFile().deleteOnExit(); // the last that was named is deleted first
			download.fetch(address, file, SoundJar.LARGEST);
			BesideJar.fetch(address, file, download);
			fetched = Optional.of(sources.at(file.toString(), false));
			return fetched.get();
		} catch (IOException e) {
			throw new PluginException("there is no room for " + address + ": " + e.getMessage(), e);
		}
	}

	/** As it is called there, if that is harmless. */
	static String name(URI address) {
		String path = String.valueOf(address.getPath());
		String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._+-]", "_");
		return name.isEmpty() || name.startsWith(".") || name.length() > 120 ? "plugin.jar" : name;
	}

	@Override
	public List<Offer> offers() throws PluginException, InterruptedException {
		return file().offers();
	}

	@Override
	public long size(Offer offer) throws PluginException, InterruptedException {
		return file().size(offer);
	}

	@Override
	public List<Delivered> fetch(Offer offer, Path folder) throws PluginException, InterruptedException {
		return file().fetch(offer, folder);
	}
}
