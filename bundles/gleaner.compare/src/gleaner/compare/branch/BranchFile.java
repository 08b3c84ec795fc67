// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.HarvestFormat;
import gleaner.voice.OrderCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the branches of a layout in a file beside it, a JSON object, written whole. Not for the UI thread. */
public final class BranchFile {
	/** The version that is written, and the newest that is read. */
	static final int FORMAT = 1;
	/** In bytes. A larger file is none of ours, and is not read into memory. */
	private static final long LARGEST = 1 << 27;

	private BranchFile() {
	}

	/**
	 * What is on the disk.
	 *
	 * @param written the trees that were written whole
	 * @param typed what was typed since then
	 * @param edit the number of the newest state
	 */
	record Kept(List<PaneTree> written, List<Typed> typed, long edit) {
		List<PaneTree> trees() {
			List<PaneTree> trees = written;
			for (Typed note : typed) trees = note.into(trees);
			return trees;
		}
	}

	/**
	 * Reads all, with what was typed last; none if there is no file.
	 *
	 * @throws StudioException if it makes no sense, or a newer Gleaner wrote it
	 */
	public static List<PaneTree> read(Path file) throws StudioException {
		return kept(file).trees();
	}

	/** All that is there. */
	static Kept kept(Path file) throws StudioException {
		Kept written = written(file);
		List<Typed> typed = TypedFile.read(file, written.edit);
		return new Kept(written.written, typed, typed.stream().mapToLong(Typed::edit).max().orElse(written.edit));
	}

	private static Kept written(Path file) throws StudioException {
		if (!Files.isRegularFile(file)) return new Kept(List.of(), List.of(), 0);
		try {
			if (Files.size(file) > LARGEST) throw new StudioException(
					file + " is too large for branches: it has " + Files.size(file) + " bytes, at most " + LARGEST + " are read");
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		JsonFields json = JsonFile.read(file);
		json.requireFormat("the tree of branches", FORMAT);
		List<PaneTree> trees = new ArrayList<>();
		for (JsonFields tree : json.objects("trees")) trees.add(
				new PaneTree(tree.optionalText("name").orElse(""), OrderCodec.read(tree.object("order")), tree(tree),
						past(tree)));
		return new Kept(trees, List.of(), json.optionalWhole("edit").orElse(0));
	}

	/** What cannot be understood of the past cannot be taken back; the tree itself is there all the same. */
	private static BranchHistory.Past past(JsonFields json) {
		try {
			if (!json.has("past")) return BranchHistory.Past.NONE;
			JsonFields past = json.object("past");
			List<Branch> all = branches(past);
			return new BranchHistory.Past(deeds(past, "done", all), deeds(past, "undone", all));
		} catch (StudioException | IllegalArgumentException e) {
			return BranchHistory.Past.NONE;
		}
	}

	private static List<BranchHistory.Deed> deeds(JsonFields past, String field, List<Branch> all) throws StudioException {
		List<BranchHistory.Deed> deeds = new ArrayList<>();
		for (JsonFields deed : past.objects(field)) {
			List<Branch> of = new ArrayList<>();
			for (JsonNode place : deed.tree().path("of")) {
				if (!place.isInt() || place.asInt() < 0 || place.asInt() >= all.size())
					throw deed.wrong("of", "places of branches");
				of.add(all.get(place.asInt()));
			}
			deeds.add(new BranchHistory.Deed(deed.text("what"), BranchTree.of(of)));
		}
		return deeds;
	}

	private static BranchTree tree(JsonFields json) throws StudioException {
		List<Branch> branches = branches(json);
		try {
			return BranchTree.of(branches);
		} catch (IllegalArgumentException e) {
			throw json.wrong("branches", "those of a tree (" + e.getMessage() + ")");
		}
	}

	private static List<Branch> branches(JsonFields json) throws StudioException {
		List<Branch> branches = new ArrayList<>();
		for (JsonFields node : json.objects("branches"))
			branches.add(new Branch(number(node, "id"), number(node, "parent"), text(node, "text"), node.decimalOrNaN("probability"),
					node.tree().path("starred").asBoolean(false)));
		return branches;
	}

	static Harvest text(JsonFields node, String field) throws StudioException {
		return HarvestFormat.read(node.object(field).tree().toString().getBytes(StandardCharsets.UTF_8));
	}

	static ObjectNode write(Harvest text, Path file) throws StudioException {
		return JsonFile.line(HarvestFormat.line(text), file).tree();
	}

	static int number(JsonFields node, String field) throws StudioException {
		long number = node.whole(field);
		if (number < 0 || number > Integer.MAX_VALUE) throw node.wrong(field, "a number, 0 or more");
		return (int) number;
	}

	/** Writes all, in one step, as the first state. */
	public static void write(Path file, List<PaneTree> trees) throws StudioException {
		write(file, 0, trees);
	}

	/** Writes all, in one step: what was typed up to this state is in it. */
	static void write(Path file, long edit, List<PaneTree> trees) throws StudioException {
		ObjectNode json = JsonFile.object().put("format", FORMAT);
		ArrayNode all = json.putArray("trees");
		for (PaneTree tree : trees) {
			ObjectNode node = all.addObject().put("name", tree.name());
			node.set("order", OrderCodec.write(tree.order()));
			ArrayNode branches = node.putArray("branches");
			for (Branch branch : tree.tree().all()) branches.add(write(branch, file));
			if (!tree.past().equals(BranchHistory.Past.NONE)) write(tree.past(), node.putObject("past"), file);
		}
		AtomicFile.write(file, json.put("edit", edit) + "\n");
	}

	/** Trees have most branches in common: each is written once. */
	private static void write(BranchHistory.Past past, ObjectNode node, Path file) throws StudioException {
		Map<Branch, Integer> places = new LinkedHashMap<>();
		deeds(past.done(), node.putArray("done"), places);
		deeds(past.undone(), node.putArray("undone"), places);
		ArrayNode branches = node.putArray("branches");
		for (Branch branch : places.keySet()) branches.add(write(branch, file));
	}

	private static void deeds(List<BranchHistory.Deed> deeds, ArrayNode all, Map<Branch, Integer> places) {
		for (BranchHistory.Deed deed : deeds) {
			ArrayNode of = all.addObject().put("what", deed.what()).putArray("of");
			for (Branch branch : deed.tree().all()) {
				places.putIfAbsent(branch, places.size());
				of.add((int) places.get(branch));
			}
		}
	}

	private static ObjectNode write(Branch branch, Path file) throws StudioException {
		ObjectNode node = JsonFile.object().put("id", branch.id()).put("parent", branch.parent());
		if (Double.isFinite(branch.probability())) node.put("probability", branch.probability());
		if (branch.isStarred()) node.put("starred", true);
		node.set("text", write(branch.text(), file));
		return node;
	}
}
