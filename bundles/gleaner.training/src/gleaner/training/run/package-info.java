// SPDX-License-Identifier: EPL-2.0
/** The life of a training: its folder, its steps, its models, its health. */
package gleaner.training.run;
