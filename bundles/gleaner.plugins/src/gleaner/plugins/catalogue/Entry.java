// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.catalogue;

import gleaner.plugins.PluginException;
import gleaner.plugins.site.Download;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A plug-in that a catalogue lists, and what it pins of it.
 *
 * @param id its maker's name for it
 * @param name what poets call it
 * @param version the newest that the catalogue has
 * @param maker who made it; may be empty
 * @param licence under which it is; may be empty
 * @param does what it does, in a sentence; may be empty
 * @param place the one file of it: an https address, or a path
 * @param sha256 of that file, in small hexadecimal digits
 * @param size of that file in bytes; 0 if the catalogue does not tell
 * @param key the fingerprint of the key or certificate that it must be signed with; empty if the catalogue names none
 */
public record Entry(String id, String name, String version, String maker, String licence, String does, String place, String sha256,
		long size, String key) {
	/** Whether all words of a text are in what it is called and does. */
	public boolean speaksOf(String text) {
		String all = String.join(" ", id, name, maker, licence, does).toLowerCase(Locale.ROOT);
		for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) if (!all.contains(word)) return false;
		return true;
	}

	/**
	 * Where the file is, seen from the catalogue.
	 *
	 * @param named as it stands in the catalogue: an address, or a place beside it
	 * @param catalogue where that is
	 * @throws PluginException if a catalogue of that place may not name this one
	 */
	static String resolve(String named, String catalogue) throws PluginException {
		boolean isAddress = Download.isAddress(catalogue);
		try {
			boolean namesAddress = Download.isAddress(named);
			if (!isAddress && !namesAddress) return Path.of(catalogue).resolveSibling(named).normalize().toString();
			URI place = isAddress ? URI.create(catalogue).resolve(named) : URI.create(named);
			String scheme = String.valueOf(place.getScheme()).toLowerCase(Locale.ROOT);
			boolean isPlainToo = isAddress && scheme.equals("http") && catalogue.toLowerCase(Locale.ROOT).startsWith("http:");
			if (scheme.equals("https") || isPlainToo) return place.toString();
		} catch (IllegalArgumentException e) {
			throw new PluginException("its place cannot be read", e);
		}
		throw new PluginException("its place is not an https address");
	}
}
