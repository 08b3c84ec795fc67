// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.plugins.Strangers;
import gleaner.plugins.catalogue.CatalogueReader;
import gleaner.plugins.catalogue.Entry;
import gleaner.plugins.shelf.DeedWords;
import gleaner.plugins.shelf.Installed;
import gleaner.plugins.shelf.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What rows say. */
final class Cards {
	private static final int LONGEST = 80;

	private Cards() {
	}

	/** What the buttons of a row do. */
	interface Deeds {
		void update(Item item);

		void setOn(Item item);

		void accept(Item item);

		void remove(Item item);
	}

	/** Of something that is there. */
	static Card of(Item item, Optional<Shelf.Had> newer, Deeds deeds) {
		if (item.isOwn()) return new Card(item.key(), item.name(), item.version(), "EPL-2.0", item.does(), "Gleaner", List.of(), "", false,
				false, "comes with Gleaner", List.of());
		Optional<Installed> plugin = item.plugin();
		List<Card.Deed> buttons = new ArrayList<>();
		newer.ifPresent(had -> buttons
				.add(new Card.Deed("Update to " + Look.shown(had.offer().version()), false, () -> deeds.update(item))));
		if (item.isOff()) buttons.add(new Card.Deed("Switch on", false, () -> deeds.setOn(item)));
		else if (item.isChanged()) buttons.add(new Card.Deed("Use It as It Is…", false, () -> deeds.accept(item)));
		buttons.add(new Card.Deed("Remove", false, () -> deeds.remove(item)));
		String licence = plugin.map(each -> line(each.plugin().licence())).orElse("");
		String maker = plugin.map(each -> line(each.plugin().maker())).orElse("");
		String note = item.isOff() ? "Switched off. It stays installed, but is in no list." : item.trouble();
		return new Card(item.key(), line(item.name()) + (item.isOff() ? " · off" : ""), item.version(),
				plugin.isEmpty() ? "" : licence.isEmpty() ? "no licence given" : licence, item.does(),
				plugin.isEmpty() ? "" : maker.isEmpty() ? "no maker given" : maker,
				plugin.map(each -> DeedWords.of(each.deeds())).orElse(List.of()), note, !item.isOff() && !item.trouble().isEmpty(),
				item.isOff() || !item.trouble().isEmpty(), "", buttons);
	}

	/**
	 * Of something that a catalogue lists.
	 *
	 * @param installed the version that is there; empty if none is
	 */
	static Card of(Entry entry, String installed, Consumer<Entry> install) {
		boolean isNewer = !installed.isEmpty() && CatalogueReader.isNewer(entry.version(), installed)
				&& !installed.startsWith(entry.version() + ".");
		List<Card.Deed> buttons = new ArrayList<>();
		if (installed.isEmpty()) buttons.add(new Card.Deed("Install", false, () -> install.accept(entry)));
		else if (isNewer) buttons.add(new Card.Deed("Update to " + Look.shown(entry.version()), false, () -> install.accept(entry)));
		String key = entry.key().isEmpty() ? "The catalogue names no key for it."
				: "Must be signed with the key " + ends(entry.key()) + ".";
		return new Card("entry:" + entry.id(), entry.name(), Look.shown(entry.version()), entry.licence(), entry.does(), entry.maker(),
				List.of(), key, false, false, installed.isEmpty() || isNewer ? "" : "installed", buttons);
	}

	/** How a key begins and ends, to know it again by; to compare it the whole is shown before a yes. */
	static String ends(String fingerprint) {
		return fingerprint.substring(0, 4) + " … " + fingerprint.substring(fingerprint.length() - 8, fingerprint.length() - 4) + " "
				+ fingerprint.substring(fingerprint.length() - 4);
	}

	private static String line(String said) {
		return Strangers.line(said, LONGEST);
	}
}
