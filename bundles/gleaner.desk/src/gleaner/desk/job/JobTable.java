// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import gleaner.cluster.Survey;
import gleaner.cluster.Task;
import gleaner.cluster.TaskCard;
import gleaner.cluster.TaskState;
import gleaner.cluster.sweep.SweepRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tasks of a job as a table: of a sweep the settings that differ, a column for each, against steps and losses, the best first.
 * Immutable.
 *
 * @param columns their names; the first is the number
 * @param rows as they were sorted last
 */
public record JobTable(List<String> columns, List<Row> rows) {
	public static final JobTable EMPTY = new JobTable(List.of(), List.of());
	private static final Pattern SETTING = Pattern.compile("([^\\s=]+)=(.*?)(?=\\s+[^\\s=]+=|$)");

	public JobTable {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * A task.
	 *
	 * @param number of the task
	 * @param cells what stands in each column
	 * @param isBest whether none that came as far has a lower loss
	 * @param state as it is
	 */
	public record Row(int number, List<String> cells, boolean isBest, TaskState state) {
		public Row {
			cells = List.copyOf(cells);
		}
	}

	/** The table of a job; a sweep's has the best first, others go by number. */
	public static JobTable of(Survey survey) {
		return survey.job().isSweep() ? sweep(survey) : makings(survey);
	}

	private static JobTable sweep(Survey survey) {
		Set<String> settings = new LinkedHashSet<>();
		for (Task task : survey.job().tasks()) settings.addAll(settings(task).keySet());
		List<String> columns = new ArrayList<>(List.of("No."));
		columns.addAll(settings);
		columns.addAll(List.of("Steps", "Loss", "State"));
		List<Row> rows = new ArrayList<>();
		for (SweepRow each : SweepRow.of(survey)) {
			List<String> cells = new ArrayList<>(List.of(Integer.toString(each.task().number())));
			Map<String, String> values = settings(each.task());
			for (String setting : settings) cells.add(values.getOrDefault(setting, ""));
			cells.add(String.format(Locale.ENGLISH, "%,d", each.card().steps()));
			cells.add(Double.isNaN(each.card().loss()) ? "" : String.format(Locale.ENGLISH, "%.4f", each.card().loss()));
			cells.add(state(each.card()));
			rows.add(new Row(each.task().number(), cells, each.isBest(), each.card().state()));
		}
		return new JobTable(columns, rows);
	}

	private static JobTable makings(Survey survey) {
		List<Row> rows = new ArrayList<>();
		for (Task task : survey.job().tasks()) {
			TaskCard card = survey.cards().get(task.number());
			rows.add(new Row(task.number(), List.of(Integer.toString(task.number()), task.label(), state(card)), false, card.state()));
		}
		return new JobTable(List.of("No.", "Task", "State"), rows);
	}

	/** What has failed says why at once. */
	private static String state(TaskCard card) {
		return card.state() == TaskState.FAILED && !card.why().isBlank() ? card.state().words() + ": " + card.why() : card.state().words();
	}

	private static Map<String, String> settings(Task task) {
		Map<String, String> settings = new LinkedHashMap<>();
		for (Matcher matcher = SETTING.matcher(task.label()); matcher.find();) settings.put(matcher.group(1), matcher.group(2).strip());
		return settings;
	}

	/**
	 * The same rows in another order: numbers by their size, everything else by the alphabet; what is empty comes last whatever the order.
	 *
	 * @param column by which, from 0
	 */
	public JobTable sorted(int column, boolean isDescending) {
		if (column < 0 || column >= columns.size()) return this;
		List<Row> sorted = new ArrayList<>(rows);
		Comparator<String> order = JobTable::compare;
		Comparator<String> wanted = isDescending ? order.reversed() : order;
		sorted.sort(Comparator.comparing((Row row) -> row.cells().get(column), (a, b) -> {
			if (a.isEmpty() || b.isEmpty()) return Boolean.compare(a.isEmpty(), b.isEmpty());
			return wanted.compare(a, b);
		}));
		return new JobTable(columns, sorted);
	}

	private static int compare(String a, String b) {
		Optional<Double> left = number(a);
		Optional<Double> right = number(b);
		if (left.isPresent() && right.isPresent()) return Double.compare(left.get(), right.get());
		if (left.isPresent() != right.isPresent()) return left.isPresent() ? -1 : 1;
		return a.compareToIgnoreCase(b);
	}

	private static Optional<Double> number(String text) {
		try {
			return Optional.of(Double.parseDouble(text.replace(",", "")));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}
}
