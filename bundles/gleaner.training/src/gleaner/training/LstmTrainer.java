// SPDX-License-Identifier: EPL-2.0
package gleaner.training;

import gleaner.engine.GeneratorEngine;
import gleaner.engine.Trainer;
import gleaner.training.setting.LstmArchitecture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Trains models for the engine {@code lstm}. */
@Component(service = Trainer.class, property = Trainer.ENGINE + "=lstm")
public final class LstmTrainer extends NeuralTrainer {
	@Activate
	public LstmTrainer(@Reference(
			target = "(&(" + GeneratorEngine.ID + "=lstm)(component.name=gleaner.engine.neural.LstmEngine))") GeneratorEngine engine) {
		super(new LstmArchitecture(), engine);
	}
}
