// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.Faults;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * In which folders the poems of a studio lie, and in which order. A title belongs to one poem wherever it lies, so that provenance, notes
 * and all else that is kept by title need not know of folders: to move a poem is to move one file. Of two files of one title, which only
 * other programs can make, the one in the outer folder is the poem. Safe for use by several threads at once.
 */
public final class Shelves {
	/** So many folders may lie in each other. */
	public static final int DEEPEST = 8;

	private final Path root;
	private final String ending;
	private final boolean readOnly;
	private final Object lock;
	private final PoemOrder order;
	/** Where poems in folders were seen last, so that who asks for all of them one by one does not look through all folders each time. */
	private final Map<String, Path> seen = new ConcurrentHashMap<>();

	/**
	 * @param root need not be there yet
	 * @param ending of poems' files
	 * @param lock is held while files move
	 */
	Shelves(Path root, String ending, boolean readOnly, Object lock) {
		this.root = root;
		this.ending = ending;
		this.readOnly = readOnly;
		this.lock = lock;
		order = new PoemOrder(root.resolve(".order"));
	}

	/** The folder of all poems, then those in it, each before what lies in it, by the alphabet. Reads folders. */
	public List<Shelf> list() throws StudioException {
		Map<Path, List<String>> found = walk();
		List<String> sorted = order.sorted(found.values().stream().flatMap(List::stream).toList());
		Map<String, Integer> places = new LinkedHashMap<>();
		for (String title : sorted) places.putIfAbsent(title, places.size());
		List<Shelf> shelves = new ArrayList<>();
		found.forEach((folder, titles) -> shelves
				.add(new Shelf(path(folder), titles.stream().sorted(Comparator.comparing(places::get)).toList())));
		return shelves;
	}

	/** The titles of all poems in their order, whatever folder they lie in. */
	List<String> titles() throws StudioException {
		return order.sorted(walk().values().stream().flatMap(List::stream).toList());
	}

	/** Where a poem's file lies. */
	Optional<Path> find(String title) throws StudioException {
		Path outer = root.resolve(title + ending);
		if (Files.exists(outer)) return Optional.of(outer);
		Path known = seen.get(title);
		if (known != null && Files.exists(known)) return Optional.of(known);
		walk();
		return Optional.ofNullable(seen.get(title));
	}

	/** The path of the folder that a poem lies in; empty for the outermost, or if there is no such poem. */
	public String of(String title) throws StudioException {
		return find(title).map(file -> path(file.getParent())).orElse("");
	}

	private String path(Path folder) {
		List<String> names = new ArrayList<>();
		if (!folder.equals(root)) root.relativize(folder).forEach(name -> names.add(name.toString()));
		return String.join("/", names);
	}

	private Map<Path, List<String>> walk() throws StudioException {
		Map<Path, List<String>> found = new LinkedHashMap<>();
		walk(root, 0, found);
		found.putIfAbsent(root, List.of());
		Map<String, Path> now = new HashMap<>();
		found.forEach((folder, titles) -> titles.forEach(title -> now.put(title, folder.resolve(title + ending))));
		seen.keySet().retainAll(now.keySet());
		seen.putAll(now);
		return found;
	}

	/** Links to folders are not followed: they could lead in a circle. */
	private void walk(Path folder, int depth, Map<Path, List<String>> found) throws StudioException {
		if (!Files.isDirectory(folder)) return;
		List<Path> inside = new ArrayList<>();
		List<String> titles = new ArrayList<>();
		found.put(folder, titles);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted(Comparator.comparing(f -> SafeName.key(f.getFileName().toString()))).toList()) {
				String name = file.getFileName().toString();
				if (name.startsWith(".")) continue;
				if (Files.isDirectory(file)) {
					if (!Files.isSymbolicLink(file) && depth < DEEPEST) inside.add(file);
				} else if (name.endsWith(ending)) {
					String title = name.substring(0, name.length() - ending.length());
					if (found.values().stream().noneMatch(others -> others != titles && others.contains(title))) titles.add(title);
				}
			}
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
		for (Path each : inside) walk(each, depth + 1, found);
	}

	/**
	 * Puts a poem into a folder.
	 *
	 * @param path of a folder that is there; empty for the outermost
	 * @throws StudioException if there is no such poem or folder
	 */
	public void move(String title, String path) throws StudioException {
		synchronized (lock) {
			refuseIfReadOnly();
			Path from = find(title).orElseThrow(() -> new StudioException("there is no poem \"" + title + "\" in this studio"));
			Path to = folder(path).resolve(from.getFileName());
			if (!from.equals(to)) move(from, to);
		}
	}

	/**
	 * Makes an empty folder in another.
	 *
	 * @param path of the other; empty for the outermost
	 * @return its path
	 * @throws StudioException if there is one already, or no folder can have this name
	 */
	public String create(String path, String name) throws StudioException {
		synchronized (lock) {
			refuseIfReadOnly();
			Path made = (path.isEmpty() ? root : folder(path)).resolve(checked(name));
			if (root.relativize(made).getNameCount() > DEEPEST)
				throw new StudioException("folders of poems nest at most " + DEEPEST + " deep; make \"" + name + "\" further up");
			refuseIfTaken(made, null);
			try {
				Files.createDirectories(made.getParent());
				Files.createDirectory(made);
			} catch (IOException e) {
				throw Faults.writing(made, e);
			}
			return path(made);
		}
	}

	/**
	 * Gives a folder another name.
	 *
	 * @return its new path
	 */
	public String rename(String path, String name) throws StudioException {
		synchronized (lock) {
			refuseIfReadOnly();
			Path from = folder(path);
			Path to = from.resolveSibling(checked(name));
			if (from.equals(to)) return path;
			refuseIfTaken(to, from);
			move(from, to);
			return path(to);
		}
	}

	/** Takes a folder away; what lies in it goes to where it lay. Nothing is lost. */
	public void remove(String path) throws StudioException {
		synchronized (lock) {
			refuseIfReadOnly();
			Path folder = folder(path);
			if (folder.equals(root)) throw new StudioException("the folder of all poems must stay");
			try {
				List<Path> files;
				try (Stream<Path> inside = Files.list(folder)) {
					files = inside.toList();
				}
				for (Path file : files) {
					Path to = folder.resolveSibling(file.getFileName());
					if (Files.exists(to)) throw new StudioException("\"" + path + "\" cannot be removed: \"" + file.getFileName()
							+ "\" is both inside and beside it; rename one of them first");
				}
				for (Path file : files) move(file, folder.resolveSibling(file.getFileName()));
				Files.delete(folder);
			} catch (IOException e) {
				throw e instanceof StudioException known ? known : Faults.writing(folder, e);
			}
		}
	}

	/**
	 * Moves a poem before or behind its neighbour in the folder that it lies in. From now on the order is the poet's.
	 *
	 * @param by -1 for up, 1 for down
	 * @return whether there is a neighbour there
	 */
	public boolean shift(String title, int by) throws StudioException {
		synchronized (lock) {
			refuseIfReadOnly();
			Shelf shelf = list().stream().filter(each -> each.titles().contains(title)).findFirst()
					.orElseThrow(() -> new StudioException("there is no poem \"" + title + "\" in this studio"));
			int to = shelf.titles().indexOf(title) + by;
			if (to < 0 || to >= shelf.titles().size()) return false;
			String neighbour = shelf.titles().get(to);
			List<String> all = new ArrayList<>(titles());
			all.remove(title);
			all.add(all.indexOf(neighbour) + (by > 0 ? 1 : 0), title);
			order.write(all);
			return true;
		}
	}

	/** Puts a poem into the folder in which another lies, and before it. From now on the order is the poet's. */
	public void putBefore(String title, String other) throws StudioException {
		synchronized (lock) {
			if (title.equals(other)) return;
			move(title, of(other));
			List<String> all = new ArrayList<>(titles());
			all.remove(title);
			all.add(Math.max(0, all.indexOf(other)), title);
			order.write(all);
		}
	}

	/** A poem stands behind another from now on, if the poet has given an order. */
	void putBehind(String title, String other) throws StudioException {
		List<String> all = new ArrayList<>(titles());
		all.remove(title);
		all.add(all.indexOf(other) + 1, title);
		if (!all.equals(titles())) order.write(all);
	}

	void renamed(String title, String newTitle) throws StudioException {
		order.rename(title, newTitle);
	}

	private Path folder(String path) throws StudioException {
		Path folder = root;
		for (String name : path.isEmpty() ? new String[0] : path.split("/", -1)) {
			folder = folder.resolve(name);
			if (name.isEmpty() || name.startsWith(".") || !Files.isDirectory(folder))
				throw new StudioException("there is no folder \"" + path + "\" of poems");
		}
		return folder;
	}

	private static String checked(String name) throws StudioException {
		if (!SafeName.of(name).equals(name))
			throw new StudioException("a folder cannot be called \"" + name + "\"; \"" + SafeName.of(name) + "\" would do");
		return name;
	}

	private static void refuseIfTaken(Path made, Path except) throws StudioException {
		if (!Files.isDirectory(made.getParent())) return;
		try (Stream<Path> files = Files.list(made.getParent())) {
			String key = SafeName.key(made.getFileName().toString());
			if (files.anyMatch(file -> !file.equals(except) && SafeName.key(file.getFileName().toString()).equals(key)))
				throw new StudioException("there is already a folder or file \"" + made.getFileName() + "\" there; choose another name");
		} catch (IOException e) {
			throw e instanceof StudioException known ? known : Faults.reading(made.getParent(), e);
		}
	}

	private void refuseIfReadOnly() throws StudioException {
		if (readOnly) throw Faults.readOnly(root.getParent());
	}

	private static void move(Path from, Path to) throws StudioException {
		try {
			if (Files.exists(to) && !Files.isSameFile(from, to))
				throw new StudioException("\"" + to.getFileName() + "\" is there already; rename one of the two first");
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw e instanceof StudioException known ? known : Faults.writing(to, e);
		}
	}
}
