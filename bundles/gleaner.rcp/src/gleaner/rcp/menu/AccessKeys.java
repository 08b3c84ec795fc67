// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.menu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * Gives each item of each menu, those of a context included, a letter that chooses it while the menu is open, and no letter twice. A letter
 * that an item names itself stays, if no item above has it. On a Mac menus have no such letters.
 */
public final class AccessKeys {
	private static final String KNOWN = "gleaner.accessKeys";

	private AccessKeys() {
	}

	/** In all menus that are opened from now on. UI thread. */
	public static void give(Display display) {
		if ("cocoa".equals(SWT.getPlatform()) || display.getData(KNOWN) != null) return;
		display.setData(KNOWN, Boolean.TRUE);
		display.addFilter(SWT.Show, event -> {
			if (event.widget instanceof Menu menu && menu.getData(KNOWN) == null) {
				menu.setData(KNOWN, Boolean.TRUE);
				menu.addListener(SWT.Show, AccessKeys::shown); // behind those who fill the menu
			}
		});
	}

	private static void shown(Event event) {
		List<MenuItem> items = new ArrayList<>();
		for (MenuItem item : ((Menu) event.widget).getItems()) if ((item.getStyle() & SWT.SEPARATOR) == 0) items.add(item);
		List<String> texts = in(items.stream().map(MenuItem::getText).toList());
		for (int i = 0; i < texts.size(); i++) if (!texts.get(i).equals(items.get(i).getText())) items.get(i).setText(texts.get(i));
	}

	/**
	 * The texts of a menu's items, each with one access key as far as there are letters.
	 *
	 * @param texts may name letters by {@code &} and keys behind a tab
	 */
	static List<String> in(List<String> texts) {
		Map<Integer, Integer> itemOf = new HashMap<>();
		boolean[] done = new boolean[texts.size()];
		for (int i = 0; i < texts.size(); i++) {
			int mark = mark(texts.get(i));
			done[i] = mark >= 0 && itemOf.putIfAbsent(key(texts.get(i), mark + 1), i) == null;
		}
		for (int i = 0; i < texts.size(); i++) if (!done[i]) find(i, texts, itemOf, new HashSet<>());
		List<String> given = new ArrayList<>(texts.stream().map(AccessKeys::bare).toList());
		itemOf.forEach((key, item) -> given.set(item, marked(texts.get(item), key)));
		return given;
	}

	/**
	 * Finds a letter for an item, if need be one that another has, when that one can do with another: so no item goes without as long as
	 * there are letters for all (the augmenting paths of Berge, 1957).
	 */
	private static boolean find(int item, List<String> texts, Map<Integer, Integer> itemOf, Set<Integer> tried) {
		List<Integer> keys = keys(bare(texts.get(item)));
		for (int key : keys) if (!tried.contains(key) && !itemOf.containsKey(key)) {
			itemOf.put(key, item);
			return true;
		}
		for (int key : keys) if (tried.add(key) && find(itemOf.get(key), texts, itemOf, tried)) {
			itemOf.put(key, item);
			return true;
		}
		return false;
	}

	/** Where the {@code &} before the letter is; -1 if there is none. */
	private static int mark(String text) {
		for (int i = 0; i < text.length() - 1; i++) {
			if (text.charAt(i) != '&') continue;
			if (text.charAt(i + 1) != '&') return i;
			i++;
		}
		return -1;
	}

	private static int key(String text, int at) {
		return Character.toLowerCase(text.codePointAt(at));
	}

	private static String bare(String text) {
		int mark = mark(text);
		return mark < 0 ? text : text.substring(0, mark) + text.substring(mark + 1);
	}

	/** The letters that an item can have, the best first: those that begin a word, then any. */
	private static List<Integer> keys(String bare) {
		Set<Integer> keys = new LinkedHashSet<>();
		places(bare).forEach(place -> keys.add(key(bare, place)));
		return List.copyOf(keys);
	}

	private static Set<Integer> places(String bare) {
		int tab = bare.indexOf('\t');
		int end = tab < 0 ? bare.length() : tab;
		Set<Integer> places = new LinkedHashSet<>();
		for (int i = 0; i < end; i++) if (isKey(bare, i) && (i == 0 || bare.charAt(i - 1) == ' ')) places.add(i);
		for (int i = 0; i < end; i++) if (isKey(bare, i)) places.add(i);
		return places;
	}

	/** The text with the mark before this letter: where it was, if it was there, else at the best place. */
	private static String marked(String text, int key) {
		int mark = mark(text);
		if (mark >= 0 && key(text, mark + 1) == key) return text;
		String bare = bare(text);
		int at = places(bare).stream().filter(place -> key(bare, place) == key).findFirst().orElseThrow();
		return bare.substring(0, at) + "&" + bare.substring(at);
	}

	/** Keyboards have letters and digits; what is written with two characters is on none. */
	private static boolean isKey(String text, int at) {
		return Character.isLetterOrDigit(text.charAt(at));
	}
}
