package gleaner.rcp.menu;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
		Set<Integer> taken = new HashSet<>();
		List<String> given = new ArrayList<>(texts);
		boolean[] done = new boolean[texts.size()];
		for (int i = 0; i < texts.size(); i++) {
			int mark = mark(texts.get(i));
			done[i] = mark >= 0 && taken.add(key(texts.get(i), mark + 1));
		}
		for (int i = 0; i < texts.size(); i++) if (!done[i]) given.set(i, with(texts.get(i), taken));
		return given;
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

	/** The text with the first letter that is free: of a word first, then any. */
	private static String with(String text, Set<Integer> taken) {
		int mark = mark(text);
		String bare = mark < 0 ? text : text.substring(0, mark) + text.substring(mark + 1);
		int tab = bare.indexOf('\t');
		int end = tab < 0 ? bare.length() : tab;
		Set<Integer> places = new LinkedHashSet<>();
		for (int i = 0; i < end; i++) if (isKey(bare, i) && (i == 0 || bare.charAt(i - 1) == ' ')) places.add(i);
		for (int i = 0; i < end; i++) if (isKey(bare, i)) places.add(i);
		for (int place : places) if (taken.add(key(bare, place))) return bare.substring(0, place) + "&" + bare.substring(place);
		return bare;
	}

	/** Keyboards have letters and digits; what is written with two characters is on none. */
	private static boolean isKey(String text, int at) {
		return Character.isLetterOrDigit(text.charAt(at));
	}
}
