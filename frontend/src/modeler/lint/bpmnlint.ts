import { findingsOf, type Finding } from './findings';
import type { Moddle } from './moddle';
import { Subject, type Rule, type Surroundings } from './rule';
import { RULES } from './rules';
import { say } from './say';

const PACKAGE = 'bpmnlint-plugin-kaskad';

interface Reporter {
  report(id: string, message: string, more: Pick<Finding, 'values'>): void;
}

interface LintRule {
  check(node: Moddle, reporter: Reporter): void;
}

/** What bpmnlint and bpmn-js-bpmnlint are set up with. */
export interface LintSetup {
  config: { rules: Record<string, 'error' | 'warn'> };
  resolver: {
    resolveRule(pkg: string, name: string): () => LintRule;
    resolveConfig(pkg: string, name: string): never;
  };
}

/** The rules of cascades for bpmnlint. Its reports carry the values their texts are put together from. */
export function kaskadRules(surroundings: Surroundings): LintSetup {
  const severities = RULES.map(
    ({ name, severity }) => [`kaskad/${name}`, severity === 'error' ? 'error' : 'warn'] as const,
  );
  let latest: Subject | undefined;

  /** The linter applies all rules in one go, so they can look at the same. */
  function subjectOf(definitions: Moddle): Subject {
    if (latest?.diagram.definitions !== definitions) {
      latest = new Subject(definitions, surroundings);
      queueMicrotask(() => (latest = undefined));
    }
    return latest;
  }

  function check(rule: Rule, node: Moddle, reporter: Reporter) {
    if (node.$type !== 'bpmn:Definitions') {
      return;
    }
    for (const found of findingsOf(rule, subjectOf(node))) {
      reporter.report(found.element, say(found).text, { values: found.values });
    }
  }

  return {
    config: { rules: Object.fromEntries(severities) },
    resolver: {
      resolveRule: (pkg, name) => {
        const rule = RULES.find((each) => each.name === name);
        if (pkg !== PACKAGE || !rule) {
          throw new Error(`There is no rule ${pkg}/${name}.`);
        }
        return () => ({ check: (node, reporter) => check(rule, node, reporter) });
      },
      resolveConfig: (pkg, name) => {
        throw new Error(`There is no configuration ${pkg}/${name}.`);
      },
    },
  };
}
