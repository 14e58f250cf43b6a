package tereze.catalogue.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Inspects a compiled expression: collects what it reads, and checks that the law ids exist.
final class ExpressionReads {
    private final CelAbstractSyntaxTree ast;
    private final Set<String> rows;
    private final Set<String> form = new HashSet<>();
    private final Set<String> evidence = new HashSet<>();
    private final Set<String> facts = new HashSet<>();
    private final Set<String> law = new HashSet<>();
    private final List<Compilation.Issue> issues = new ArrayList<>();
    private boolean anything;

    ExpressionReads(CelAbstractSyntaxTree ast, Set<String> rows) {
        this.ast = ast;
        this.rows = rows;
        CelNavigableAst.fromAst(ast).getRoot().allNodes().forEach(node -> {
            if (node.getKind() == CelExpr.ExprKind.Kind.IDENT) {
                read(node);
            }
        });
    }

    ReadNames reads() {
        return new ReadNames(form, evidence, facts, law, anything);
    }

    List<Compilation.Issue> issues() {
        return issues;
    }

    private void read(CelNavigableExpr node) {
        switch (node.expr().ident().name()) {
            case "form" -> selected(node, "a field, as in form.months").ifPresent(form::add);
            case "evidence" ->
                selected(node, "a fact, as in evidence.premises.known").ifPresent(name -> {
                    evidence.add(name);
                    field(node.parent().flatMap(CelNavigableExpr::parent))
                            .ifPresent(fact -> facts.add(name + "." + fact));
                });
            case "law" -> lawRow(node);
            case "applicant" -> selected(node, "applicant.id");
            case "today" -> anything = true;
            default -> {
                // A variable of a macro such as exists().
            }
        }
    }

    private Optional<String> selected(CelNavigableExpr ident, String expected) {
        anything = true;
        Optional<String> field = field(ident.parent());
        if (field.isEmpty()) {
            issues.add(new Compilation.Issue(
                    place(ident), "'" + ident.expr().ident().name() + "' is no value by itself", expected));
        }
        return field;
    }

    private static Optional<String> field(Optional<CelNavigableExpr> node) {
        return node.filter(found -> found.getKind() == CelExpr.ExprKind.Kind.SELECT)
                .map(found -> found.expr().select().field());
    }

    private void lawRow(CelNavigableExpr ident) {
        anything = true;
        Optional<String> row = ident.parent()
                .filter(parent -> parent.getKind() == CelExpr.ExprKind.Kind.CALL)
                .map(parent -> parent.expr().call())
                .filter(call -> call.function().equals("_[_]") && call.args().size() == 2)
                .map(call -> call.args().get(1))
                .filter(index -> index.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && index.constant().getKind() == CelConstant.Kind.STRING_VALUE)
                .map(index -> index.constant().stringValue());
        if (row.isEmpty()) {
            issues.add(new Compilation.Issue(place(ident), "the law is read otherwise than by an id", "law['id']"));
        } else if (rows.contains(row.get())) {
            law.add(row.get());
        } else {
            issues.add(Compilation.Issue.unknown(
                    place(ident) + "law['".length(), "unknown law row '" + row.get() + "'", row.get(), rows));
        }
    }

    private int place(CelNavigableExpr node) {
        return ast.getSource().getPositionsMap().getOrDefault(node.id(), 0);
    }
}
