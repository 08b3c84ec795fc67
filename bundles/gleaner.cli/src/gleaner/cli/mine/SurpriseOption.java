// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.mine;

import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.mining.assay.ModelSurprise;
import gleaner.mining.assay.Row;
import gleaner.runs.ModelName;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import java.util.List;
import picocli.CommandLine.Option;

/** Which model says how surprising raw poems are; the letters of the corpora do if none is named. */
final class SurpriseOption {
	@Option(names = "--surprise-by", paramLabel = "RUN/STEP",
			description = "Measure surprise under this trained model, not under the letters of the corpora. Gleaner asks it about every "
					+ "raw poem that passes all other filters, about one a second, and keeps the answers.")
	private String model;

	boolean isGiven() {
		return model != null;
	}

	/** @throws StudioException if there is no such model */
	void check(Studio studio) throws StudioException {
		if (isGiven()) studio.runs().model(ModelName.of(model));
	}

	/**
	 * All rows as surprising as the model finds them.
	 *
	 * @param asked the rows that it is asked of; of the others it is told what it knows already
	 */
	List<Row> measure(Surroundings surroundings, OreOptions ore, List<Row> rows, List<Row> asked)
			throws StudioException, EngineException, InterruptedException {
		RunModel named = ore.studio().runs().model(ModelName.of(model));
		String engine = ore.studio().runs().get(named.run()).engine();
		try (ProgressLine progress = new ProgressLine(surroundings);
				Interrupter interrupter = Interrupter.ofThisThread();
				ModelSurprise surprise = new ModelSurprise(ore.studio(), surroundings.engines().get(), engine, named.name(),
						named.print())) {
			for (int done = 0; done < asked.size(); done++) {
				if (Thread.interrupted()) throw new InterruptedException();
				progress.report("asking the model of raw poem " + (done + 1) + " of " + asked.size(), (double) done / asked.size());
				Row row = asked.get(done);
				if (Double.isNaN(surprise.known(row.hash()))) surprise.measure(ore.text(row));
			}
			return rows.stream().map(row -> row.surprising(surprise.known(row.hash()))).toList();
		}
	}
}
