// SPDX-License-Identifier: EPL-2.0
/** The engines {@code lstm} and {@code wavenet}: sampling in plain Java. They learn nothing; models come from {@code gleaner.training}. */
package gleaner.engine.neural;
