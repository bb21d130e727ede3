interface Props {
  title: string;
  hint: string;
}

export function EmptyState({ title, hint }: Props) {
  return (
    <div className="placeholder">
      <h2>{title}</h2>
      <p className="quiet">{hint}</p>
    </div>
  );
}
